// Tiers: the pyramid, and who climbs and falls.
const TIERS = ['core', 'active', 'potential', 'ordinary'];
const TIER_COLORS = { core: 'purple', active: 'blue', potential: 'teal', ordinary: 'grey' };

SECTIONS.tiers = (host) => {
  const of = grid('tiers');
  const rows = of.rows({ community_id: view.community }).filter((row) => isMonthInPeriod(of.get('month', row)));
  const last = rows.length ? Math.max(...rows.map((row) => of.get('month', row))) : null;
  pyramid(host, of, TIERS.map((tier) => rows.find((row) => of.get('month', row) === last && of.get('tier', row) === tier)).filter((row) => row !== undefined), last);
  tierMoves(host);
};

function pyramid(host, of, rows, last) {
  const counts = rows.map((row) => of.get('member_count', row));
  const most = Math.max(1, ...counts.filter((n) => n !== null));
  const layer = { type: 'bar', stack: 'pyramid', barWidth: '70%' };
  figure(host, {
    id: 'pyramid', isWhole: true, source: 'tier_shape',
    title: last === null ? ['成员金字塔', 'Pyramid'] : [`成员金字塔:${month(last)}`, `Pyramid: ${month(last)}`],
    note: ['各层人数与占比(所选周期内最后一个完整月)。', 'Members in each tier and their share (last complete month of the period).'],
    table: tableOf(of, rows, ['tier', 'month', 'member_count', 'member_share', 'help_share', 'net_share']), height: 280,
    why: rows.length && counts.every((v) => v === null) ? of.why('member_count', rows[0]) : null,
    option: (c) => ({
      grid: { left: 8, right: 24, top: 12, bottom: 8, containLabel: true },
      yAxis: {
        ...categoryAxis(rows.map((row) => `${say(of.label('tier', row))}\n${tierText(of, row)}`), c), inverse: true, axisLine: { show: false },
        axisLabel: { color: c.ink, lineHeight: 18, interval: 0 },
      },
      xAxis: { ...valueAxis(c, whole), axisLabel: { show: false }, splitLine: { show: false }, min: 0, max: most },
      tooltip: tip((at) => {
        const row = rows[at[0].dataIndex];
        const share = (column, title) => `${say(title)} ${of.get(column, row) === null ? `— ${say(of.why(column, row) ?? ['', ''])}` : percent(of.get(column, row))}`;
        return [say(of.label('tier', row)), `${of.get('member_count', row) === null ? '—' : whole(of.get('member_count', row))}`,
          share('member_share', ['人数占比', 'of members']), share('help_share', ['帮助占比', 'of help']), share('net_share', ['支付占比', 'of payments'])];
      }),
      series: [
        { ...layer, silent: true, itemStyle: { opacity: 0 }, data: counts.map((n) => (n === null ? null : (most - n) / 2)) },
        { ...layer, data: rows.map((row, i) => ({ value: counts[i], itemStyle: { color: c[TIER_COLORS[of.get('tier', row)]], borderRadius: 3 } })) },
      ],
    }),
  });
}

function tierText(of, row) {
  const count = of.get('member_count', row);
  return count === null ? say(['— 人数过少', '— too few']) : `${whole(count)} · ${percent(of.get('member_share', row), 0)}`;
}

function tierMoves(host) {
  const of = grid('tierMoves');
  const rows = of.rows({ community_id: view.community }).filter((row) => isMonthInPeriod(of.get('month', row)));
  const months = [...new Set(rows.map((row) => of.get('month', row)))];
  const kinds = [['enter', 'teal'], ['up', 'blue'], ['hold', 'wash'], ['down', 'yellow'], ['leave', 'orange']];
  const sum = (key, start) => {
    const counts = rows.filter((row) => of.get('month', row) === start && of.get('direction', row) === key).map((row) => of.get('member_count', row));
    return counts.length && counts.every((n) => n === null) ? null : counts.reduce((a, b) => a + (b ?? 0), 0);
  };
  const label = (key) => of.label('direction', rows.find((row) => of.get('direction', row) === key));
  const shown = kinds.filter(([key]) => rows.some((row) => of.get('direction', row) === key));
  const hasHidden = rows.some((row) => of.get('member_count', row) === null);
  figure(host, {
    id: 'tier-moves', isWhole: true, source: 'tier_move', title: ['层级变动', 'Moves between tiers'],
    note: hasHidden
      ? ['每月多少人升级、保持、降级、新进、离开;人数太少的变动未计入。', 'How many rise, stay, fall, come and leave each month; moves of too few are left out.']
      : ['每月多少人升级、保持、降级、新进、离开。', 'How many rise, stay, fall, come and leave each month.'],
    table: tableOf(of, rows, ['month', 'from_tier', 'to_tier', 'direction', 'member_count', 'from_count', 'share', 'share_low', 'share_high']), height: 280,
    why: rows.length && rows.every((row) => of.get('member_count', row) === null) ? of.why('member_count', rows[0]) : null,
    option: (c) => ({
      grid: { left: 8, right: 16, top: 60, bottom: 8, containLabel: true },
      xAxis: categoryAxis(months.map(month), c), yAxis: valueAxis(c, whole),
      tooltip: tip((at) => [at[0].axisValue, ...at.map((s) => `${s.seriesName} ${s.value === null || s.value === undefined ? '—' : whole(s.value)}`)]),
      series: shown.map(([key, color]) => bars(say(label(key)), months.map((start) => sum(key, start)), c[color], 'moves')),
    }),
  });
}

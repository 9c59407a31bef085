// Growth and leaving, week by week.
SECTIONS.growth = (host) => {
  const weeks = grid('weeks');
  const rows = chosenRows(weeks).rows
    .filter((row) => isInPeriod(weeks.get('week_start', row)) && weeks.get('is_complete', row));
  const labels = rows.map((row) => day(weeks.get('week_start', row)));
  const all = (column) => rows.map((row) => weeks.get(column, row));
  const currency = rows.length ? weeks.get('currency', rows[rows.length - 1]) : null;
  const common = { source: 'community_week' };
  const missing = (column) => (rows.length && all(column).every((value) => value === null) ? weeks.why(column, rows[rows.length - 1]) : null);

  figure(host, {
    ...common, id: 'members', title: ['成员数', 'Members'], note: ['每周末在群人数。', 'At the end of each week.'],
    table: tableOf(weeks, rows, ['week_start', 'members']), why: missing('members'),
    option: (c) => plainLines(c, labels, [[['成员数', 'Members'], all('members'), c.blue]], whole, { area: true }),
  });
  figure(host, {
    ...common, id: 'come-and-go', title: ['新增与流失', 'Joined and left'],
    note: ['向上为当周入群人数,向下为流失人数。', 'Upwards who joined in the week, downwards who left.'],
    table: tableOf(weeks, rows, ['week_start', 'new_members', 'left_members']), why: missing('new_members'),
    option: (c) => ({
      xAxis: categoryAxis(labels, c), yAxis: valueAxis(c, (v) => whole(Math.abs(v))),
      tooltip: tip((at) => [at[0].axisValue, ...at.map((s) => `${s.seriesName} ${s.value === null || s.value === undefined ? '—' : whole(Math.abs(s.value))}`)]),
      series: [bars(say(['新增', 'Joined']), all('new_members'), c.blue, 'flow'),
        bars(say(['流失', 'Left']), all('left_members').map((v) => (v === null ? null : -v)), c.orange, 'flow')],
    }),
  });
  const shares = all('active_share_adjusted');
  const bounds = shares.map((share, i) => (share === null ? [null, null] : wilson(Math.round(share * all('members')[i]), all('members')[i])));
  figure(host, {
    ...common, id: 'active-share', title: ['活跃占比', 'Active share'],
    note: ['期末在群成员中当周互动过的比例;浅色带为 95% 区间。', 'Of the members at the end of the week, who took part in it; the band is the 95 % interval.'],
    table: tableOf(weeks, rows, ['week_start', 'active_share_adjusted', 'active_members', 'members']), why: missing('active_share_adjusted'),
    option: (c) => plainLines(c, labels,
      [[['活跃占比', 'Active share'], shares, c.teal, [bounds.map((b) => b[0]), bounds.map((b) => b[1])]]], (v) => percent(v, 0)),
  });
  figure(host, {
    ...common, id: 'gmv', title: ['GMV', 'GMV'], note: ['每周支付金额,未扣退款。', 'Paid each week, before refunds.'],
    table: tableOf(weeks, rows, ['week_start', 'gmv_minor', 'buyers', 'currency'], currency), why: missing('gmv_minor'),
    option: (c) => ({
      xAxis: categoryAxis(labels, c), yAxis: valueAxis(c, (v) => money(v, currency, true)),
      tooltip: tip((at) => [at[0].axisValue, at[0].value === undefined || at[0].value === null ? '—' : money(at[0].value, currency)]),
      series: [bars('GMV', all('gmv_minor'), c.purple)],
    }),
  });
  groupsFigure(host, weeks, common);
};

/** Lines over time, each [title, values, colour, interval]. */
function plainLines(c, labels, lines, show, { area = false, ...axis } = {}) {
  const series = lines.flatMap(([title, values, color, interval]) => line(say(title), values, color, interval));
  if (area) series[series.length - 1].areaStyle = { color: lines[0][2], opacity: 0.1 };
  return {
    legend: { ...frameOption().legend, show: lines.length > 1, data: lines.map(([title]) => say(title)) },
    xAxis: categoryAxis(labels, c), yAxis: valueAxis(c, show, { scale: area, ...axis }), series,
    tooltip: tip((at) => {
      const i = at[0].dataIndex;
      return [at[0].axisValue, ...lines.map(([title, values, , interval]) => {
        const range = interval && interval[0][i] !== null ? ` (${show(interval[0][i])} – ${show(interval[1][i])})` : '';
        return `${say(title)} ${values[i] === null || values[i] === undefined ? '—' : show(values[i])}${range}`;
      })];
    }),
  };
}

/** The largest groups side by side in the last complete week. */
function groupsFigure(host, weeks, common) {
  const rows = groupsHere().slice(0, 15).map(([id]) => weeks.rows({ community_id: view.community, group_id: id })
    .filter((row) => isInPeriod(weeks.get('week_start', row)) && weeks.get('is_complete', row)).pop())
    .filter((row) => row !== undefined);
  const names = rows.map((row) => groupName(view.community, weeks.get('group_id', row)));
  const all = (column) => rows.map((row) => weeks.get(column, row));
  const active = all('active_members');
  figure(host, {
    ...common, id: 'groups', isWide: true, isWhole: true, title: ['各群一览', 'Groups side by side'],
    note: ['最大的 15 个群,所选周期最后一个完整周:其中多少人互动过;空缺为人数太少或足以推算出它的数值。', 'The 15 largest groups in the last complete week of the period: how many of their members took part; gaps are too few, or would give these away.'],
    table: tableOf(weeks, rows, ['group_id', 'week_start', 'members', 'active_members', 'active_share_adjusted', 'new_members', 'left_members']),
    height: 60 + 30 * rows.length,
    why: rows.length && all('members').every((v) => v === null) && active.every((v) => v === null) ? weeks.why('members', rows[0]) : null,
    option: (c) => ({
      yAxis: { ...categoryAxis(names.map((n) => cut(n, 16)), c), inverse: true, axisLabel: { color: c.soft, interval: 0 } },
      xAxis: valueAxis(c, whole), grid: { left: 24, right: 24, top: 36, bottom: 8, containLabel: true },
      tooltip: tip((at) => [names[at[0].dataIndex], ...at.map((s) => `${s.seriesName} ${s.value === null || s.value === undefined ? '—' : whole(s.value)}`)]),
      series: [{ ...bars(say(['成员', 'Members']), all('members'), c.wash), barGap: '-100%', z: 1 },
        { ...bars(say(['其中活跃', 'Active']), active, c.teal), z: 2 }],
    }),
  });
}

/** A name short enough for an axis, cut between characters. */
function cut(text, most) {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text;
}

// The ladder of taking part: who stands on which rung, and how many rise from it.
const RUNGS = ['unseen', 'looked', 'zero_cost', 'light', 'deep', 'leading'];

SECTIONS.ladder = (host) => {
  const of = grid('rungs');
  const rows = of.rows({ community_id: view.community }).sort((a, b) => RUNGS.indexOf(of.get('rung', b)) - RUNGS.indexOf(of.get('rung', a)));
  const titles = rows.map((row) => say(of.label('rung', row)));
  const bottleneck = rows.find((row) => of.get('is_bottleneck', row));
  const unreached = rows.filter((row) => !of.get('is_reached', row)).pop();
  rungsFigure(host, of, rows, titles);
  promotionFigure(host, of, rows, titles, bottleneck, unreached);
};

function rungsFigure(host, of, rows, titles) {
  const counts = rows.map((row) => of.get('member_count', row));
  figure(host, {
    id: 'rungs', isWhole: true, source: 'rung_level', title: ['现在站在哪一级', 'On which rung they stand'],
    note: ['最近完整四周里,每位成员达到的最高一级:一次投票是零成本,发言是轻度,解答与分享是深度,带动他人是领衔。', 'The highest rung each member reached in the last complete four weeks: a vote is zero cost, a message light, an answer or a share deep, moving others leading.'],
    table: tableOf(of, rows, ['rung', 'member_count', 'member_share', 'dwell_median']), height: 300,
    why: rows.length && counts.every((n) => n === null) ? of.why('member_count', rows[0]) : null,
    option: (c) => ({
      grid: { left: 8, right: 88, top: 12, bottom: 8, containLabel: true },
      yAxis: { ...categoryAxis(titles, c), inverse: true, axisLine: { show: false }, axisLabel: { color: c.ink, interval: 0 } },
      xAxis: { ...valueAxis(c, whole), axisLabel: { show: false }, splitLine: { show: false } },
      tooltip: tip((at) => {
        const row = rows[at[0].dataIndex];
        const stay = of.get('dwell_median', row);
        return [titles[at[0].dataIndex], rungText(of, row), ...(stay === null ? [] : [say([`通常停留 ${stay} 个四周`, `usual stay: ${stay} windows of four weeks`])])];
      }),
      series: [{ ...bars('', counts.map((n) => n ?? 0), c.teal),
        barMaxWidth: 30, label: { show: true, position: 'right', color: c.ink, formatter: (p) => rungText(of, rows[p.dataIndex]) } }],
    }),
  });
}

function rungText(of, row) {
  const count = of.get('member_count', row);
  return count === null ? `— ${say(of.why('member_count', row) ?? ['人数过少', 'too few'])}` : `${whole(count)} · ${percent(of.get('member_share', row), 0)}`;
}

function promotionFigure(host, of, rows, titles, bottleneck, unreached) {
  const asked = rows.filter((row) => of.get('rung', row) !== RUNGS[RUNGS.length - 1]);
  const all = (column) => asked.map((row) => of.get(column, row));
  const named = asked.map((row) => (row === bottleneck ? `${titles[rows.indexOf(row)]} ⚑` : titles[rows.indexOf(row)]));
  figure(host, {
    id: 'promotions', isWhole: true, source: 'rung_level', title: ['四周后升到更高一级的比例', 'Who stands higher four weeks later'],
    note: joined(bottleneck === undefined ? ['须线为 95% 区间;数据不足以判断瓶颈。', 'Whiskers are 95 % intervals; too little to tell where it sticks.']
      : [`⚑ 瓶颈:“${of.label('rung', bottleneck)[0]}”一级晋升率最低,先从这里做起。须线为 95% 区间。`, `⚑ It sticks at “${of.label('rung', bottleneck)[1]}”: the lowest rate of the rungs with enough to judge. Whiskers are 95 % intervals.`],
    unreached === undefined ? ['', ''] : [`尚无人到过“${of.label('rung', unreached)[0]}”,故通往它的一步不算瓶颈。`, ` Nobody ever reached “${of.label('rung', unreached)[1]}”, so that the step to it is no bottleneck.`]),
    table: tableOf(of, asked, ['rung', 'judged_count', 'risen_count', 'promotion_rate', 'promotion_low', 'promotion_high', 'is_bottleneck']), height: 300,
    why: asked.length && all('promotion_rate').every((v) => v === null) ? of.why('promotion_rate', asked[0]) : null,
    option: (c) => intervalBars(c, named, all('promotion_rate'), all('promotion_low'), all('promotion_high'),
      (i) => [`${whole(all('risen_count')[i] ?? 0)} / ${whole(all('judged_count')[i] ?? 0)}`], asked.map((row) => of.why('promotion_rate', row)), c.teal),
  });
}

/** Two sentences, in both languages. */
function joined(first, second) {
  return first.map((text, language) => text + second[language]);
}

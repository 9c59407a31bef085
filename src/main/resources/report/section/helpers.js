// On how few members the help of a community rests.
SECTIONS.helpers = (host) => {
  const of = grid('dependency');
  const chosen = chosenRows(of);
  const rows = chosen.rows.filter((row) => of.get('is_complete', row) && isMonthInPeriod(of.get('month', row)));
  const all = (column) => rows.map((row) => of.get(column, row));
  const common = {
    isWhole: chosen.isWhole, source: 'help_dependency', height: 260,
    table: tableOf(of, rows, ['month', 'answers', 'helpers', 'bus_factor', 'top_share', 'top_share_low', 'top_share_high']),
  };
  const missing = (column) => (rows.length && all(column).every((v) => v === null) ? of.why(column, rows[0]) : null);
  figure(host, {
    ...common, id: 'bus-factor', title: ['半数解答靠几个人?', 'How many give half of the answers?'], why: missing('bus_factor'),
    note: ['每月末回看 90 天:解答最多的这几位合起来占一半。灰色为全部解答者。', 'Over 90 days, at each month’s end: the fewest who together give half. Grey: all who answer.'],
    option: (c) => ({
      xAxis: categoryAxis(all('month').map(month), c), yAxis: valueAxis(c, whole),
      tooltip: tip((at) => [at[0].axisValue, ...at.map((s) => `${s.seriesName} ${s.value === null || s.value === undefined ? `— ${say(of.why('bus_factor', rows[s.dataIndex]) ?? ['', ''])}` : whole(s.value)}`)]),
      series: [{ ...bars(say(['全部解答者', 'All who answer']), all('helpers'), c.wash), barGap: '-100%', z: 1 }, { ...bars(say(['占一半的人', 'Who give half']), all('bus_factor'), c.purple), z: 2 }],
    }),
  });
  figure(host, {
    ...common, id: 'top-helper', title: ['第一名占多少?', 'How much does the first give?'], why: missing('top_share'),
    note: ['解答最多的一位占全部解答的比例;浅色带为 95% 区间。不指名。', 'The share of who answers most; the band is the 95 % interval. Nobody is named.'],
    option: (c) => plainLines(c, all('month').map(month), [[['第一名占比', 'Share of the first'], all('top_share'), c.purple, [all('top_share_low'), all('top_share_high')]]], (v) => percent(v, 0), { min: 0 }),
  });
};

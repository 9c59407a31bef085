// From joining to buying: at every stage some go on, some leave, some stay.
const STAGES = ['joined', 'active', 'converted'];

SECTIONS.funnel = (host) => {
  stagesFigure(host);
  stepsFigure(host);
  STAGES.slice(0, 2).forEach((stage) => stageDaysFigure(host, stage));
};

function stagesFigure(host) {
  const of = grid('stages');
  const { rows, isWhole } = chosenRows(of);
  const ordered = STAGES.map((stage) => rows.find((row) => of.get('stage', row) === stage)).filter((row) => row !== undefined);
  const parts = [['advanced', ['前进到下一阶段', 'Went on'], 'blue'], ['still', ['仍在该阶段', 'Still there'], 'wash'], ['left_count', ['离开', 'Left'], 'orange']];
  const shareOf = (column, row) => (of.get(column, row) === null || !of.get('entered', row) ? null : of.get(column, row) / of.get('entered', row));
  figure(host, {
    id: 'stages', isWide: true, isWhole, source: 'stage_exit', title: ['每个阶段的去向', 'Where each stage leads'],
    note: ['进入该阶段的人次中,有多少前进、离开或仍在原地;三者相加为 100%。', 'Of all who entered a stage, how many went on, left, or are still there; the three make 100 %.'],
    table: tableOf(of, ordered, ['stage', 'entered', 'advanced', 'left_count', 'still', 'horizon_days', 'matured', 'advance_rate', 'advance_rate_low', 'advance_rate_high', 'leave_rate', 'leave_rate_low', 'leave_rate_high']),
    height: 250,
    why: ordered.length && ordered.every((row) => !of.get('entered', row)) ? of.why('entered', ordered[0]) ?? ['尚无人进入', 'nobody entered yet'] : null,
    option: (c) => ({
      grid: { left: 8, right: 24, top: 44, bottom: 8, containLabel: true },
      yAxis: { ...categoryAxis(ordered.map((row) => `${say(of.label('stage', row))}\n${of.get('entered', row) === null ? '—' : `n = ${whole(of.get('entered', row))}`}`), c), inverse: true, axisLabel: { color: c.ink, lineHeight: 18 } },
      xAxis: valueAxis(c, (v) => percent(v, 0), SHARE_AXIS),
      tooltip: tip((at) => [say(of.label('stage', ordered[at[0].dataIndex])),
        ...parts.map(([column, title]) => { const row = ordered[at[0].dataIndex]; const n = of.get(column, row); return `${say(title)} ${n === null ? `— ${say(of.why(column, row) ?? ['', ''])}` : `${whole(n)} (${shareOf(column, row) === null ? '—' : percent(shareOf(column, row))})`}`; })]),
      series: parts.map(([column, title, color]) => ({
        ...bars(say(title), ordered.map((row) => shareOf(column, row)), c[color], 'stage'), barMaxWidth: 34,
        label: { show: true, color: color === 'wash' ? c.ink : c.card, formatter: (p) => (p.value > 0.06 ? percent(p.value, 0) : '') },
      })),
    }),
  });
}

function stepsFigure(host) {
  const of = grid('funnels');
  const chosen = chosenRows(of);
  const funnels = [...new Set(chosen.rows.map((row) => of.get('funnel', row)))];
  for (const funnel of funnels.length ? funnels : [null]) {
    const rows = chosen.rows.filter((row) => of.get('funnel', row) === funnel);
    const all = (column) => rows.map((row) => of.get(column, row));
    figure(host, {
      id: `steps-${funnel ?? 'none'}`, isWide: true, isWhole: chosen.isWhole, source: 'cohort_funnel',
      title: [`漏斗步骤${funnels.length > 1 ? `:${funnel}` : ''}`, `Steps of the funnel${funnels.length > 1 ? `: ${funnel}` : ''}`],
      note: ['已满观察窗口的成员中到达各步的比例;短线为 95% 区间。', 'Of the members whose time is up, who reached each step; the whiskers are 95 % intervals.'],
      table: tableOf(of, rows, ['step_no', 'step', 'matured', 'reached', 'rate', 'rate_low', 'rate_high', 'step_rate', 'median_ms']),
      height: 80 + 54 * rows.length,
      why: rows.length && all('rate').every((v) => v === null) ? of.why('rate', rows[0]) : null,
      option: (c) => intervalBars(c, all('step').map(stepTitle), all('rate'), all('rate_low'), all('rate_high'),
        (i) => [`${whole(all('reached')[i] ?? 0)} / ${whole(all('matured')[i] ?? 0)}`, ...(all('median_ms')[i] === null ? [] : [`${say(['中位用时 ', 'median time '])}${duration(all('median_ms')[i] / 1000)}`])],
        rows.map((row) => of.why('rate', row))),
    });
  }
}

/** Steps are called by whoever declared the funnel; those called as a stage are known in English. */
function stepTitle(step) {
  const stages = grid('stages');
  const known = stages.size ? stages.column('stage').words.findIndex((_, i) => stages.column('stage').labels[i][0] === step) : -1;
  return known < 0 ? step : say(codeTitle(stages.column('stage').words[known], [step]));
}

/** Horizontal bars of shares with whiskers. */
function intervalBars(c, labels, values, low, high, more, why, color = c.blue) {
  return {
    grid: { left: 16, right: 40, top: 12, bottom: 8, containLabel: true },
    yAxis: { ...categoryAxis(labels.map((label) => cut(label, 18)), c), inverse: true, axisLabel: { color: c.ink, interval: 0 } },
    xAxis: valueAxis(c, (v) => percent(v, 0), SHARE_AXIS),
    tooltip: tip((at) => {
      const i = at[0].dataIndex;
      return [labels[i], values[i] === null ? `— ${say(why?.[i] ?? ['', ''])}`
        : `${percent(values[i])}${low[i] === null ? '' : ` (${percent(low[i])} – ${percent(high[i])})`}`, ...more(i)];
    }),
    series: [{ ...bars('', values, color), label: { show: true, position: 'insideLeft', color: c.card, formatter: (p) => (p.value > 0.25 ? percent(p.value) : '') } },
      whiskers(c, low, high)],
  };
}

function whiskers(c, low, high) {
  return {
    type: 'custom', silent: true, z: 5, data: low.map((value, i) => [value, high[i], i]),
    encode: { x: [0, 1], y: 2 },
    renderItem: (params, api) => {
      if (low[params.dataIndex] === null || low[params.dataIndex] === undefined) return undefined;
      const from = api.coord([api.value(0), api.value(2)]);
      const to = api.coord([api.value(1), api.value(2)]);
      const stroke = (x1, y1, x2, y2) => ({ type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke: c.dark, lineWidth: 1.5 } });
      return { type: 'group', children: [stroke(from[0], from[1], to[0], to[1]), stroke(from[0], from[1] - 5, from[0], from[1] + 5), stroke(to[0], to[1] - 5, to[0], to[1] + 5)] };
    },
  };
}

function stageDaysFigure(host, stage) {
  const of = grid('stageDays');
  const rows = of.rows({ community_id: view.community, stage });
  const all = (column) => rows.map((row) => of.get(column, row));
  const label = rows.length ? of.label('stage', rows[0]) : stage === 'joined' ? ['新增', 'Joined'] : ['活跃', 'Active'];
  const curves = [['advance', ['已前进', 'Went on'], 'blue'], ['leave', ['已离开', 'Left'], 'orange']]
    .filter(([key]) => all(`${key}_incidence`).some((v) => v !== null));
  figure(host, {
    id: `days-${stage}`, isWhole: true, source: 'stage_exit_day',
    title: [`进入「${label[0]}」之后`, `After “${label[1]}”`],
    note: ['随天数累计已前进、已离开的概率(Aalen–Johansen,考虑竞争退出);浅色带为 95% 区间。', 'Probability of having gone on or left by then (Aalen–Johansen: exits compete); bands are 95 % intervals.'],
    table: tableOf(of, rows, ['day_no', 'at_risk', 'advance_incidence', 'advance_low', 'advance_high', 'leave_incidence', 'leave_low', 'leave_high', 'still_share']),
    why: rows.length && !curves.length ? of.why('advance_incidence', rows[0]) : null,
    option: (c) => plainLines(c, all('day_no').map((n) => say([`第 ${n} 天`, `day ${n}`])),
      curves.map(([key, title, color]) => [title, all(`${key}_incidence`), c[color], [all(`${key}_low`), all(`${key}_high`)]]), (v) => percent(v, 0), { min: 0 }),
  });
}

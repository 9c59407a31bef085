// Retention: cohorts down, time after joining across.
let retentionUnit = null;
const MOST_COHORTS = 40;

SECTIONS.retention = (host) => {
  const of = grid('retention');
  const hasWeeks = view.group === WHOLE;
  const unit = hasWeeks ? retentionUnit ?? readableUnit(of) : 'month';
  const chosen = chosenRows(of, { unit });
  const rows = chosen.rows.filter((row) => unit === 'week' ? isInPeriod(of.get('cohort_start', row)) : isMonthInPeriod(of.get('cohort_start', row)));
  heatMap(host, of, rows, chosen.isWhole, unit, hasWeeks);
  averageFigure(host, unit);
};

/** Weeks, unless there are many of them or most of their cells are too small to show. */
function readableUnit(of) {
  const rows = of.rows({ community_id: view.community, group_id: WHOLE, unit: 'week' });
  const isLong = new Set(rows.map((row) => of.get('cohort_start', row))).size > MOST_COHORTS;
  return !isLong && rows.filter((row) => of.get('rate', row) !== null).length * 2 > rows.length ? 'week' : 'month';
}

function heatMap(host, of, rows, isWhole, unit, hasWeeks) {
  const date = unit === 'week' ? day : month;
  const cohorts = [...new Set(rows.map((row) => of.get('cohort_start', row)))].slice(-MOST_COHORTS);
  const periods = [...new Set(rows.map((row) => of.get('from_no', row)))].sort((a, b) => a - b);
  const size = new Map(rows.map((row) => [of.get('cohort_start', row), of.get('cohort_size', row)]));
  const cells = rows.map((row) => [periods.indexOf(of.get('from_no', row)), cohorts.indexOf(of.get('cohort_start', row)), of.get('rate', row), row]);
  figure(host, {
    id: 'retention', isWide: true, isWhole, source: 'cohort_retention', title: ['同期群留存', 'Retention by cohort'],
    note: ['每行是同一周期入群的人,颜色越深,之后互动的比例越高;空白为尚未到期或不足以显示;图中至多为最近 40 个同期群。', 'Each row joined in one period; the darker, the more of them took part later. Blank: not over yet, or too few to show. Drawn are the last 40 cohorts at most.'],
    controls: hasWeeks ? unitButtons(unit) : null,
    table: tableOf(of, rows, ['cohort_start', 'from_no', 'cohort_size', 'retained', 'rate', 'rate_low', 'rate_high']),
    height: 84 + (cohorts.length > 20 ? 20 : 26) * cohorts.length,
    why: rows.length && rows.every((row) => of.get('rate', row) === null) ? of.why('rate', rows[0]) : null,
    option: (c) => ({
      grid: { left: 24, right: 8, top: 8, bottom: 56, containLabel: true },
      xAxis: { ...categoryAxis(periods.map(String), c), name: say(unit === 'week' ? ['入群后第几周', 'weeks after joining'] : ['入群后第几月', 'months after joining']), nameLocation: 'middle', nameGap: 26, nameTextStyle: { color: c.soft } },
      yAxis: { ...categoryAxis(cohorts.map((start) => `${date(start)}${size.get(start) === null ? '' : `  n=${whole(size.get(start))}`}`), c), inverse: true },
      visualMap: { dimension: 2, min: 0, max: Math.max(0.2, ...cells.map((cell) => cell[2])), calculable: false, show: false, inRange: { color: [c.card, c.blue] } },
      tooltip: tip((at) => {
        const row = at.value[3];
        const value = of.get('rate', row);
        return [`${date(of.get('cohort_start', row))} + ${of.get('from_no', row)}`,
          value === null ? `— ${say(of.why('rate', row) ?? ['', ''])}` : `${percent(value)} (${percent(of.get('rate_low', row))} – ${percent(of.get('rate_high', row))})`,
          value === null ? '' : `${whole(of.get('retained', row))} / ${whole(of.get('cohort_size', row))}`];
      }, 'item'),
      series: [{ type: 'heatmap', progressive: 0, data: cells.filter((cell) => cell[1] >= 0 && cell[2] !== null), itemStyle: { borderColor: c.card, borderWidth: 2, borderRadius: 3 },
        label: { show: periods.length <= 18, fontSize: 10, color: c.ink, formatter: (p) => Math.round(100 * p.value[2]) } }],
    }),
  });
}

function unitButtons(unit) {
  return [['week', ['按周', 'By week']], ['month', ['按月', 'By month']]].map(([key, label]) => el('button', {
    type: 'button', id: `retention-${key}`, 'aria-pressed': String(key === unit),
    onclick: () => { retentionUnit = key; render(); },
  }, say(label)));
}

function averageFigure(host, unit) {
  const of = grid('retentionAverage');
  const { rows: known, isWhole } = chosenRows(of, { unit });
  const rows = known.slice(0, 1 + Math.max(0, known.findLastIndex((row) => of.get('pooled', row) !== null)));
  const all = (column) => rows.map((row) => of.get(column, row));
  figure(host, {
    id: 'retention-average', isWide: true, isWhole, source: 'retention_average', title: ['平均留存曲线', 'Average retention'],
    note: ['全部完整同期群合并:留存人数之和 ÷ 可观察人数之和(全部时间);浅色带为 95% 区间。', 'All complete cohorts pooled, over all time: Σ retained / Σ observable; the band is the 95 % interval.'],
    table: tableOf(of, rows, ['from_no', 'cohorts', 'eligible', 'retained', 'pooled', 'pooled_low', 'pooled_high']),
    why: rows.length && all('pooled').every((v) => v === null) ? of.why('pooled', rows[0]) : null,
    option: (c) => plainLines(c, all('from_no').map(String), [[['留存率', 'Retained'], all('pooled'), c.blue, [all('pooled_low'), all('pooled_high')]]], (v) => percent(v, 0), { min: 0 }),
  });
}

// Life cycle: states over time, and the moves between them.
const STATE_COLORS = { new: 'teal', retained: 'blue', returned: 'purple', silent: 'yellow', dormant: 'orange', never_spoke: 'wash', left: 'grey', none: 'dark' };
const LIVING = ['retained', 'returned', 'new', 'silent', 'dormant', 'never_spoke'];

SECTIONS.life = (host) => {
  statesFigure(host);
  movesFigure(host);
};

function statesFigure(host) {
  const of = grid('states');
  const unit = view.group === WHOLE ? 'week' : 'month';
  const chosen = chosenRows(of, { unit });
  const isIn = unit === 'week' ? isInPeriod : isMonthInPeriod;
  const rows = chosen.rows.filter((row) => of.get('is_complete', row) && isIn(of.get('period_start', row)));
  const shown = LIVING.filter((state) => rows.some((row) => of.get(`${state}_count`, row) !== null));
  const labels = rows.map((row) => (unit === 'week' ? day : month)(of.get('period_start', row)));
  const title = (state) => of.column(`${state}_count`).title;
  figure(host, {
    id: 'states', isWide: true, isWhole: chosen.isWhole, source: 'community_state', title: ['成员状态', 'States of members'],
    note: ['每周期末在群成员各处于哪种状态。', 'In which state the members are at the end of each period.'],
    table: tableOf(of, rows, ['period_start', ...LIVING.map((state) => `${state}_count`), 'members']), height: 340,
    option: (c) => ({
      grid: { left: 8, right: 32, top: 64, bottom: 8, containLabel: true },
      xAxis: { ...categoryAxis(labels, c), boundaryGap: rows.length < 2 }, yAxis: valueAxis(c, whole),
      tooltip: tip((at) => [at[0].axisValue, ...at.map((s) => `${s.seriesName} ${s.value === null || s.value === undefined ? '—' : whole(s.value)}`).reverse()]),
      series: shown.map((state) => ({
        name: say(title(state)), type: rows.length > 2 ? 'line' : 'bar', stack: 'all', symbol: 'none', data: rows.map((row) => of.get(`${state}_count`, row)),
        lineStyle: { width: 0 }, itemStyle: { color: c[STATE_COLORS[state]] }, areaStyle: { color: c[STATE_COLORS[state]], opacity: 0.85 },
      })),
    }),
  });
}

function stateTitle(of, side, row) {
  const label = of.label(`${side}_state`, row);
  return of.get(`${side}_state`, row) === 'none' ? [label[0], 'Not here before'] : label;
}

function movesFigure(host) {
  const of = grid('stateMoves');
  const chosen = chosenRows(of);
  const starts = chosen.rows.map((row) => of.get('period_start', row)).filter(isMonthInPeriod);
  const last = starts.length ? Math.max(...starts) : null;
  const rows = chosen.rows.filter((row) => of.get('period_start', row) === last);
  const drawn = rows.filter((row) => of.get('member_count', row) > 0 && !(of.get('from_state', row) === 'left' && of.get('to_state', row) === 'left'));
  const node = (side, row) => `${side}:${of.get(`${side}_state`, row)}`;
  const nodes = new Map();
  drawn.forEach((row) => ['from', 'to'].forEach((side) => nodes.set(node(side, row), [of.get(`${side}_state`, row), stateTitle(of, side, row)])));
  figure(host, {
    id: 'state-moves', isWide: true, isWhole: chosen.isWhole, source: 'state_move',
    title: last === null ? ['状态流动', 'Moves between states'] : [`状态流动:${month(last)}`, `Moves between states: ${month(last)}`],
    note: ['左边是上月末的状态,右边是本月末的状态(所选周期内最后一个完整月);人数太少、或足以推算出它们的流动不画。', 'Left the state at the end of the month before, right at the end of the month (the last complete one of the period); moves of too few, or that would give these away, are not drawn.'],
    table: tableOf(of, rows, ['period_start', 'from_state', 'to_state', 'member_count', 'from_count', 'share']), height: 380,
    why: rows.length && !drawn.length ? of.why('member_count', rows[0]) : null,
    option: (c) => ({
      tooltip: tip((at) => [at.dataType === 'edge' ? `${say(nodes.get(at.data.source)[1])} → ${say(nodes.get(at.data.target)[1])}` : say(nodes.get(at.name)[1]), whole(at.value)], 'item'),
      series: [{
        type: 'sankey', left: 8, right: 120, top: 12, bottom: 12, nodeGap: 14, nodeWidth: 14, draggable: false, emphasis: { focus: 'adjacency' },
        data: [...nodes].map(([key, [state]]) => ({ name: key, itemStyle: { color: c[STATE_COLORS[state]] } })),
        links: drawn.map((row) => ({ source: node('from', row), target: node('to', row), value: of.get('member_count', row) })),
        lineStyle: { color: 'source', opacity: 0.3 }, label: { color: c.ink, formatter: (p) => say(nodes.get(p.name)[1]) },
      }],
    }),
  });
}

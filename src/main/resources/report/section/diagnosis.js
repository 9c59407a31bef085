// Diagnosis: each index beside its reference band and its own history; what is out comes first.
const FAMILIES = {
  value_exchange: ['价值交换失衡', 'Value exchange out of balance'], shared_identity: ['共同身份模糊', 'A blurred “we”'],
  scripts_and_risk: ['互动脚本缺失', 'No script to begin with'], activity_worship: ['活跃度崇拜', 'Worship of activity'],
  ghost_town: ['鬼城', 'Ghost towns'], staff: ['运营人员', 'Staff'],
};
const MOST_CHIPS = 12;

SECTIONS.diagnosis = (host) => {
  const of = grid('indices');
  const isInside = (row) => isInPeriod(of.get('week_start', row));
  const chosen = chosenRows(of);
  const rows = chosen.rows.filter(isInside);
  const last = rows.length ? Math.max(...rows.map((row) => of.get('week_start', row))) : null;
  if (last === null) {
    host.append(el('p.empty', {}, nothing(['所选周期内没有完整的周,或早于最近半年', 'no complete week in this period, or before the last half year'])));
    return;
  }
  host.before(el('p.asof', {}, say(['当周:', 'Week: ']), `${day(last)} – ${day(last + 6)}`,
    say(['。粗黑线为本周,蓝条为 95% 区间,细线为以前各周,绿底为参考区间。', '. Thick: this week; blue: its 95 % interval; thin: the weeks before; green: the reference band.'])));
  const note = scopeNote(chosen);
  if (note) host.append(note);
  const now = rows.filter((row) => of.get('week_start', row) === last);
  const history = Map.groupBy(rows, (row) => of.get('health_index', row));
  groupChips(host, of, last);
  findings(host, of, now);
  host.append(el('div.boards', {}, Object.entries(FAMILIES).map(([family, title]) => familyBoard(of, title, now.filter((row) => of.get('family', row) === family), history))));
  host.append(el('div.wide', {}, buttons({ id: 'diagnosis', source: 'diagnosis',
    table: tableOf(of, now, ['health_index', 'family', 'week_start', 'value', 'low', 'high', 'n', 'reference_low', 'reference_high', 'out_of_band', 'weeks_out', 'is_finding']) })));
  ghostFigure(host);
  doseFigure(host);
};

const isOut = (of, row) => ['reference', 'own', 'peers'].includes(of.get('out_of_band', row));
const outFirst = (of) => (a, b) => of.get('is_finding', b) - of.get('is_finding', a) || isOut(of, b) - isOut(of, a);

/** Groups with the most out of band, to look at next. */
function groupChips(host, of, last) {
  const counts = new Map();
  of.rows({ community_id: view.community }).forEach((row) => {
    const group = of.get('group_id', row);
    if (group !== WHOLE && of.get('week_start', row) === last && isOut(of, row)) counts.set(group, (counts.get(group) ?? 0) + 1);
  });
  const shown = [...counts].sort((a, b) => b[1] - a[1]).slice(0, MOST_CHIPS);
  if (!shown.length && view.group === WHOLE) return;
  const chip = (id, label, n) => el('button', { type: 'button', id: `diagnose-${id}`, 'aria-pressed': String(view.group === id), onclick: () => { view.group = id; render(); } },
    id === WHOLE ? label : name(label), n === null ? null : el('small', {}, ` ${n}`));
  host.append(el('div.chips.wide', {}, el('span', {}, say(['超出区间最多的群:', 'Groups with the most out of band:'])),
    chip(WHOLE, say(['全社群', 'Whole community']), null), shown.map(([id, n]) => chip(id, groupName(view.community, id), n))));
}

function findings(host, of, now) {
  const found = now.filter((row) => of.get('is_finding', row));
  const out = now.filter((row) => isOut(of, row) && !of.get('is_finding', row));
  const names = (rows) => rows.map((row) => say(of.label('health_index', row))).join(say(['、', ', ']));
  host.append(el('div.verdict.wide', { 'data-findings': String(found.length) },
    el('h3', {}, say(found.length ? [`${found.length} 项成立的诊断`, found.length === 1 ? 'One finding' : `${found.length} findings`] : ['没有成立的诊断', 'No finding'])),
    found.length ? found.map((row) => el('p', {}, el('b', {}, say(of.label('health_index', row))), ' ', findingText(of, row))) : el('p', {}, say(['没有指标在近 13 周里持续超出参考区间。', 'No index was outside its reference band for long in the last 13 weeks.'])),
    out.length ? el('p', {}, say(['本周超出、尚未持续:', 'Out this week, not for long: ']), names(out)) : null));
}

function findingText(of, row) {
  const show = (number) => figureText(of.get('unit', row), number);
  const value = of.get('value', row);
  return [value === null ? '—' : show(value), ' ', el('small', {}, bandText(of, row, show), ' · ',
    say([`近 13 周有 ${of.get('weeks_out', row)} 周超出`, `out in ${of.get('weeks_out', row)} of 13 weeks`]))];
}

function familyBoard(of, title, rows, history) {
  if (!rows.length) return null;
  return el('div.board', {}, el('h3', {}, say(title)), [...rows].sort(outFirst(of)).map((row) => indexLine(of, row, history.get(of.get('health_index', row)))));
}

/** A number as its kind is said. */
function figureText(unit, value) {
  switch (unit) {
    case 'share': return percent(value);
    case 'count': return short(value);
    case 'coefficient': return value.toFixed(2);
    case 'difference': case 'score': return signed(value.toFixed(1), value);
    default: return value.toLocaleString(locale(), { maximumSignificantDigits: 3 });
  }
}

function indexLine(of, row, weeks) {
  const value = of.get('value', row);
  const show = (number) => figureText(of.get('unit', row), number);
  const n = of.get('n', row);
  const out = of.get('out_of_band', row);
  return el('div.measure.index', { 'data-index': of.get('health_index', row) },
    el('span.label', {}, say(of.label('health_index', row)),
      out !== null && out !== 'none' ? el('span.mark', {}, say(of.get('is_finding', row) ? ['● 成立', '● finding'] : ['▲ ', '▲ ']), of.get('is_finding', row) ? '' : say(outText(out))) : null),
    el('strong', {}, value === null ? nothing(of.why('value', row)) : show(value)),
    value === null ? null : el('div.strip', {}, strip(of, row, weeks), el('small', {},
      of.get('low', row) === null ? null : el('span.than', {}, `${show(of.get('low', row))} – ${show(of.get('high', row))}`),
      n === null ? null : el('span.than', {}, `n = ${whole(n)}`),
      bandText(of, row, show),
      of.get('weeks_out', row) ? el('span.than', {}, say([`近 13 周有 ${of.get('weeks_out', row)} 周超出`, `out in ${of.get('weeks_out', row)} of 13 weeks`])) : null)),
    value === null ? null : sparkline(weeks.map((week) => of.get('value', week))));
}

function outText(out) {
  return { reference: ['超出参考区间', 'outside reference'], own: ['劣于自身历史', 'worse than its own past'], peers: ['劣于同类群', 'worse than other groups'] }[out];
}

function bandText(of, row, show) {
  const [low, high] = [of.get('reference_low', row), of.get('reference_high', row)];
  if (low === null && high === null) return null;
  const text = high === null ? `≥ ${show(low)}` : low === null ? `≤ ${show(high)}` : `${show(low)} – ${show(high)}`;
  return el('span.than', {}, say(['参考 ', 'reference ']), text);
}

/** The value with its interval, over the reference band and the weeks before. */
function strip(of, row, weeks) {
  const past = weeks.map((week) => of.get('value', week)).filter((v) => v !== null);
  const own = ['value', 'low', 'high', 'reference_low', 'reference_high'].map((column) => of.get(column, row)).filter((v) => v !== null);
  const isShare = ['share', 'coefficient'].includes(of.get('unit', row));
  const all = [...past, ...own, ...(isShare ? [0] : [])];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const pad = isShare ? 0 : 0.06 * (most - least || 1);
  const x = (v) => Math.max(0, Math.min(100, (100 * (v - least + pad)) / (most - least + 2 * pad || 1)));
  const [low, high] = [of.get('reference_low', row), of.get('reference_high', row)];
  const from = low === null ? 0 : x(low);
  const until = high === null ? 100 : x(high);
  return svg('svg', { viewBox: '0 0 100 14', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    svg('line', { x1: 0, x2: 100, y1: 7, y2: 7, class: 'rail' }),
    ...(low === null && high === null ? [] : [svg('rect', { x: from, width: Math.max(0.5, until - from), y: 0, height: 14, class: 'allowed' })]),
    ...past.map((v) => svg('rect', { x: x(v) - 0.2, width: 0.4, y: 3, height: 8, class: 'past' })),
    ...(of.get('low', row) === null ? [] : [svg('rect', { x: x(of.get('low', row)), width: Math.max(0.5, x(of.get('high', row)) - x(of.get('low', row))), y: 4, height: 6, class: 'reach' })]),
    svg('rect', { x: Math.max(0, Math.min(99, x(of.get('value', row)) - 0.5)), width: 1, y: 1, height: 12, class: isOut(of, row) ? 'point out' : 'point' }));
}

function ghostFigure(host) {
  const of = grid('ghosts');
  const rows = of.rows({ community_id: view.community });
  const shown = rows.slice(0, 20);
  const names = shown.map((row) => groupName(view.community, of.get('group_id', row)));
  const all = (column) => shown.map((row) => of.get(column, row));
  figure(host, {
    id: 'ghosts', isWhole: true, source: 'ghost_town', title: ['鬼城排行', 'The league of ghost towns'],
    note: ['近 13 周里成员之间几乎没有对话的周占比,按区间下限排名;☾ 为可以确认的鬼城。', 'Of the last 13 weeks, those with hardly a conversation among members; ranked by the lower end of the interval. ☾ is surely a ghost town.'],
    table: tableOf(of, rows, ['ghost_rank', 'group_id', 'is_ghost', 'weeks', 'quiet_weeks', 'quiet_share', 'quiet_low', 'quiet_high', 'days_since_exchange', 'bot_ad_share', 'answered_share']),
    height: 60 + 30 * shown.length,
    why: shown.length && all('quiet_share').every((v) => v === null) ? of.why('quiet_share', shown[0]) : null,
    option: (c) => intervalBars(c, names.map((title, i) => (all('is_ghost')[i] ? `☾ ${title}` : title)), all('quiet_share'), all('quiet_low'), all('quiet_high'),
      (i) => [all('days_since_exchange')[i] === null ? say(['从无成员间回复', 'no member ever replied to another'])
        : say([`距上次成员间回复 ${all('days_since_exchange')[i]} 天`, `${all('days_since_exchange')[i]} days since a member replied to another`])], shown.map((row) => of.why('quiet_share', row)), c.grey),
  });
}

function doseFigure(host) {
  const of = grid('pushDoses');
  const { rows, isWhole } = chosenRows(of);
  const all = (column) => rows.map((row) => of.get(column, row));
  const labels = all('pushes_a_day').map((n) => (n >= 3 ? say([`${n} 条及以上`, `${n} or more`]) : say([`${n} 条`, String(n)])));
  figure(host, {
    id: 'push-doses', isWhole, source: 'push_dose', title: ['推送越多,离开越多吗?', 'Do more leave, the more is pushed?'],
    note: ['过去 24 小时内的推送条数,与主动退群率 ÷ 同群同时段无推送时的退群率;1 为不多不少。须线为 95% 区间。仅为观察,不代表因果。', 'Pushes in the 24 hours before, and how many times as often members leave as in like hours without a push; 1 is no more. Whiskers are 95 % intervals. Observed, no proof of cause.'],
    table: tableOf(of, rows, ['pushes_a_day', 'leave_ratio', 'low', 'high']), height: 280,
    why: rows.length && all('leave_ratio').every((v) => v === null) ? of.why('leave_ratio', rows[0]) : null,
    option: (c) => ({
      xAxis: categoryAxis(labels, c), yAxis: valueAxis(c, (v) => `×${v}`, { min: 0 }),
      tooltip: tip((at) => [labels[at[0].dataIndex], all('leave_ratio')[at[0].dataIndex] === null ? '—'
        : `×${all('leave_ratio')[at[0].dataIndex].toFixed(2)} (${all('low')[at[0].dataIndex].toFixed(2)} – ${all('high')[at[0].dataIndex].toFixed(2)})`]),
      series: line(say(['退群倍数', 'Leaves, times those without a push']), all('leave_ratio'), c.orange, [all('low'), all('high')]),
    }),
  });
}

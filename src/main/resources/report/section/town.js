// The town at a glance: the last complete week of the period, beside the one before.
SECTIONS.town = (host) => {
  const weeks = grid('weeks');
  const { rows } = chosenRows(weeks);
  const shown = rows.filter((row) => isInPeriod(weeks.get('week_start', row)) && weeks.get('is_complete', row));
  const now = shown[shown.length - 1];
  const before = rows[rows.indexOf(now) - 1];
  if (now === undefined) {
    host.append(el('p.empty', {}, nothing(['所选周期内没有完整的一周', 'no complete week in this period'])));
    return;
  }
  const start = weeks.get('week_start', now);
  host.before(el('p.asof', {}, say(['当周:', 'Week: ']), `${day(start)} – ${day(start + 6)}`,
    say(['(所选周期内最后一个完整周,与前一周相比)', ' (the last complete week of the period, beside the week before)'])));
  const kpis = el('div.kpis');
  townCards(weeks, now, before).forEach((card) => kpis.append(kpi(card, shown, weeks)));
  kpis.append(kpi(solvedCard(), [], weeks));
  kpis.append(kpi(dependencyCard(), [], weeks));
  residentsCard(kpis);
  host.append(kpis);
};

function townCards(weeks, now, before) {
  const currency = weeks.get('currency', now);
  const own = (column) => ({ column, now: weeks.get(column, now), why: weeks.why(column, now),
    before: before === undefined ? null : weeks.get(column, before) });
  return [
    { ...own('members'), title: ['成员数', 'Members'], means: ['期末仍在群的成员人数;运营人员与机器人不计。', 'Members at the end of the week; staff and bots are not counted.'] },
    { ...own('active_share_adjusted'), share: true, n: weeks.get('members', now),
      title: ['活跃占比', 'Active share'],
      means: ['期末在群成员中,当周发言或互动过的比例。区间为 95% Wilson 区间。', 'Of the members at the end of the week, who spoke or interacted in it. The interval is Wilson’s, 95 %.'] },
    { ...own('new_members'), title: ['新增入群', 'New members'], means: ['当周入群的人数。', 'Persons who joined in the week.'] },
    { ...own('left_members'), title: ['流失', 'Left'], isBad: true, means: ['当周退群或被移出、且周末未回来的人数。', 'Persons who left or were removed in the week and were not back at its end.'] },
    { ...own('messages'), title: ['消息数', 'Messages'], means: ['当周成员及身份未知者的消息数;不含运营人员与机器人。', 'Messages of members and unknown actors in the week; not of staff and bots.'] },
    { ...own('conversion_rate_adjusted'), share: true, n: weeks.get('members', now),
      title: ['转化率', 'Conversion'],
      means: ['期末在群成员中,当周下单(未全额退款)的比例。', 'Of the members at the end of the week, who ordered in it and were not fully refunded.'] },
    { ...own('gmv_minor'), currency, title: ['GMV', 'GMV'], means: ['当周在群成员的支付金额,未扣退款。', 'Paid in the week by who was a member then, before refunds.'] },
  ];
}

/** Solved questions are few in a week: the last complete month is shown. */
function solvedCard() {
  const board = grid('board');
  const title = ['问题解决率', 'Questions solved'];
  const means = ['当月成员提出且已满观察期的问题中,有任一解决依据的比例;区间为 95% 区间。', 'Of members’ questions of the month that are old enough to judge, those with any evidence of a solution; the interval is 95 %.'];
  const words = { unit: 'month', measure: 'solved_lenient' };
  const rows = chosenRows(board, words).rows
    .filter((row) => board.get('is_complete', row) && isMonthInPeriod(board.get('period_start', row)));
  const now = rows[rows.length - 1];
  const card = { id: 'solved', title, means, share: true, isMonth: true };
  if (now === undefined) return { ...card, now: null, why: ['没有问题', 'no questions'] };
  return {
    ...card, now: board.get('value', now), why: board.why('value', now), n: board.get('denominator', now),
    interval: [board.get('low', now), board.get('high', now)], when: month(board.get('period_start', now)),
    before: rows.length > 1 ? board.get('value', rows[rows.length - 2]) : null,
  };
}

/** On how few the help rests, at the end of the last complete month. */
function dependencyCard() {
  const of = grid('dependency');
  const rows = of.rows({ community_id: view.community, group_id: view.group })
    .filter((row) => of.get('is_complete', row) && isMonthInPeriod(of.get('month', row)));
  const now = rows[rows.length - 1];
  const card = {
    id: 'dependency', title: ['半数解答靠几人', 'Who give half of the answers'], isMonth: true,
    means: ['近 90 天内,合起来给出一半解答的最少人数:越少,社群越依赖个别人。', 'The fewest members who gave half of the answers of the last 90 days: the fewer, the more rests on them.'],
  };
  if (now === undefined) return { ...card, now: null, why: ['没有解答', 'no answers'] };
  return {
    ...card, now: of.get('bus_factor', now), why: of.why('bus_factor', now), when: month(of.get('month', now)),
    before: rows.length > 1 ? of.get('bus_factor', rows[rows.length - 2]) : null,
  };
}

/** Which kinds of members there are, in one bar. */
function residentsCard(host) {
  const of = grid('personas');
  const rows = personaRows().filter((row) => of.get('member_count', row) !== null);
  if (!rows.length) return;
  const note = view.group === WHOLE ? null : scopeNote({ isWhole: true });
  host.append(el('article.kpi.residents', { 'data-kpi': 'residents' },
    el('h3', {}, say(['居民构成', 'Residents by role']), el('small', {}, say([' 全部时间', ' all time']))), note,
    stack(rows.map((row) => ({ label: say(of.label('name', row)), share: of.get('member_share', row), color: roleColor(of.get('name', row)) })))));
}

function kpi(card, rows, weeks) {
  const show = (value) => (card.share ? percent(value) : card.currency ? money(value, card.currency, true) : short(value));
  const interval = card.interval ?? (card.share && card.now !== null ? wilson(Math.round(card.now * card.n), card.n) : null);
  return el('article.kpi', { 'data-kpi': card.column ?? card.id },
    el('details.means', {}, el('summary', { 'aria-label': say(['定义:', 'Definition: ']) + say(card.title) }, '?'), el('p', {}, say(card.means))),
    el('h3', {}, say(card.title), card.when ? el('small', {}, ` ${card.when}`) : null),
    el('p.value', {}, card.now === null ? nothing(card.why) : show(card.now)),
    card.now === null ? null : el('p.change', {}, change(card, show)),
    interval && interval[0] !== null ? intervalBar(card.now, interval, card.n) : null,
    card.column && card.now !== null ? sparkline(rows.map((row) => weeks.get(card.column, row))) : null);
}

function change(card, show) {
  const than = card.isMonth ? ['较上月', 'on the month before'] : ['较上周', 'on the week before'];
  if (card.before === null || card.before === undefined) return say(['无可比周期', 'nothing to compare with']);
  const by = card.now - card.before;
  if (by === 0 || (card.share && Math.abs(by) < 0.00005)) return `± 0 ${say(than)}`;
  const text = card.share
    ? `${signed((100 * by).toFixed(Math.abs(by) < 0.001 ? 2 : 1), by)} ${say(['个百分点', 'points'])}`
    : `${signed(show(by), by)}${card.before > 0 ? ` (${signed(percent(by / card.before), by)})` : ''}`;
  return [el('span.move', { 'data-good': String(by > 0 !== Boolean(card.isBad)) }, by > 0 ? '▲ ' : '▼ ', text), ' ', el('span.than', {}, say(than))];
}

/** The 95 % score interval of a share; as stat/Wilson.java has it. */
function wilson(successes, n) {
  if (!(n > 0) || successes > n) return [null, null];
  const z = 1.959963984540054;
  const reach = z * Math.sqrt((successes * (n - successes)) / n + (z * z) / 4);
  const centre = successes + (z * z) / 2;
  return [Math.max(0, (centre - reach) / (n + z * z)), Math.min(1, (centre + reach) / (n + z * z))];
}

function intervalBar(value, [low, high], n) {
  const x = (share) => 100 * share;
  return el('div.interval', {},
    svg('svg', { viewBox: '0 0 100 8', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
      svg('line', { x1: 0, x2: 100, y1: 4, y2: 4, class: 'rail' }),
      svg('rect', { x: x(low), width: Math.max(0.5, x(high - low)), y: 1, height: 6, class: 'reach' }),
      svg('rect', { x: Math.max(0, x(value) - 0.5), width: 1, y: 0, height: 8, class: 'point' })),
    el('small', {}, el('span.than', {}, `${percent(low)} – ${percent(high)}`), ' ', el('span.than', {}, `n = ${whole(n)}`)));
}

function sparkline(values) {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return null;
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const x = (i) => (100 * i) / (values.length - 1);
  const y = (value) => 22 - (20 * (value - least)) / (most - least || 1);
  let path = '';
  values.forEach((value, i) => {
    if (value !== null) path += `${path && values[i - 1] !== null ? 'L' : 'M'}${x(i).toFixed(1)} ${y(value).toFixed(1)}`;
  });
  return svg('svg', { viewBox: '0 0 100 24', preserveAspectRatio: 'none', class: 'spark', 'aria-hidden': 'true' },
    svg('path', { d: path }));
}

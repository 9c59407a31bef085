// The value board: each measure of the last complete month, with its interval and the month before.
const BOARD = [
  [['解决问题', 'Solving'], ['solved_lenient', 'solved_strict', 'solved_by_members', 'questions', 'questions_open']],
  [['响应', 'Answering'], ['replied_in_an_hour', 'replied_in_a_day', 'first_reply_median', 'cold_share']],
  [['互助', 'Helping'], ['help_pairs', 'helpers', 'helpees', 'help_reciprocity', 'generalized_exchange']],
  [['分享与相聚', 'Sharing and meeting'], ['experience_shares', 'shares_of_success', 'shares_that_succeeded', 'gatherings_held', 'gathering_turnout']],
];
const BOARD_SHARES = new Set(['solved_lenient', 'solved_strict', 'solved_by_members', 'replied_in_an_hour', 'replied_in_a_day', 'cold_share', 'help_reciprocity', 'generalized_exchange', 'shares_that_succeeded', 'gatherings_held', 'gathering_turnout']);

SECTIONS.board = (host) => {
  const of = grid('board');
  const chosen = chosenRows(of, { unit: 'month' });
  const rows = chosen.rows.filter((row) => of.get('is_complete', row) && isMonthInPeriod(of.get('period_start', row)));
  const last = rows.length ? Math.max(...rows.map((row) => of.get('period_start', row))) : null;
  if (last === null) {
    host.append(el('p.empty', {}, nothing(['所选周期内没有完整的月份或没有对话', 'no complete month in this period, or no conversations'])));
    return;
  }
  host.before(el('p.asof', {}, say(['当月:', 'Month: ']), month(last), say(['(所选周期内最后一个完整月)', ' (the last complete one of the period)'])));
  const note = scopeNote(chosen);
  if (note) host.append(note);
  const measures = new Map();
  rows.forEach((row) => measures.set(of.get('measure', row), [...(measures.get(of.get('measure', row)) ?? []), row]));
  host.append(el('div.boards', {}, BOARD.map(([title, names]) => el('div.board', {},
    el('h3', {}, say(title)), names.map((measure) => boardLine(of, measure, measures.get(measure) ?? [], last))))));
  boardTrend(host, of, chosen);
};

/** Times are shown in the unit that fits. */
function measureTitle(label) {
  return label.map((text) => text.replace('(秒)', ''));
}

function boardLine(of, measure, rows, last) {
  const now = rows.find((row) => of.get('period_start', row) === last);
  const before = rows[rows.indexOf(now) - 1];
  const show = (value) => (BOARD_SHARES.has(measure) ? percent(value) : measure === 'first_reply_median' ? duration(value) : short(value));
  if (now === undefined) return null;
  const value = of.get('value', now);
  const low = of.get('low', now);
  const n = of.get('denominator', now);
  const hasInterval = value !== null && low !== null && BOARD_SHARES.has(measure);
  const was = before === undefined ? null : of.get('value', before);
  return el('div.measure', { 'data-measure': measure, title: view.lang === 'en' ? of.column('measure').labels[of.column('measure').words.indexOf(measure)][1] : null },
    el('span.label', {}, say(measureTitle(of.label('measure', now))), n === null || hasInterval ? null : el('small.than', {}, ` n = ${whole(n)}`)),
    el('strong', {}, value === null ? nothing(of.why('value', now)) : show(value)),
    el('small.was', {}, was === null ? '' : `${say(['上月 ', 'before '])}${show(was)}`),
    hasInterval ? intervalBar(value, [low, of.get('high', now)], n ?? 0) : null);
}

/** Of a longer time months are shown: a week of a small community has few questions. */
const MOST_WEEKS = 60;

function boardTrend(host, of, chosen) {
  const isLong = view.to - view.from > 7 * MOST_WEEKS;
  const unit = chosen.isWhole && !isLong ? 'week' : 'month';
  const lines = [['replied_in_a_day', 'blue'], ['solved_lenient', 'teal'], ['cold_share', 'orange']];
  const isIn = unit === 'week' ? isInPeriod : isMonthInPeriod;
  const rowsOf = (measure) => chosenRows(of, { unit, measure }).rows.filter((row) => of.get('is_complete', row) && isIn(of.get('period_start', row)));
  const starts = [...new Set(lines.flatMap(([measure]) => rowsOf(measure).map((row) => of.get('period_start', row))))].sort((a, b) => a - b);
  const valuesOf = (measure, column) => {
    const byStart = new Map(rowsOf(measure).map((row) => [of.get('period_start', row), of.get(column, row)]));
    return starts.map((start) => byStart.get(start) ?? null);
  };
  const shown = lines.filter(([measure]) => valuesOf(measure, 'value').some((v) => v !== null));
  const rows = lines.flatMap(([measure]) => rowsOf(measure));
  figure(host, {
    id: 'board-trend', isWide: true, isWhole: chosen.isWhole, source: 'value_board', title: ['响应、解决与冷场', 'Answered, solved, left cold'],
    note: ['浅色带为 95% 区间;样本过少的周期留空。', 'Bands are 95 % intervals; periods with too few are left out.'],
    table: tableOf(of, rows, ['measure', 'period_start', 'value', 'denominator', 'low', 'high']),
    why: rows.length && !shown.length ? of.why('value', rows[0]) : null,
    option: (c) => plainLines(c, starts.map(unit === 'week' ? day : month),
      shown.map(([measure, color]) => [of.label('measure', rowsOf(measure)[0]), valuesOf(measure, 'value'), c[color], [valuesOf(measure, 'low'), valuesOf(measure, 'high')]]), (v) => percent(v, 0), SHARE_AXIS),
  });
}

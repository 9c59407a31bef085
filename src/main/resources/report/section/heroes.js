// Who stands out, as what, on what evidence: only where the run was asked to name members.
const HERO_KINDS = ['expert', 'enthusiast', 'organiser', 'koc', 'opinion_leader'];

SECTIONS.heroes = (host) => {
  const of = grid('heroes');
  const rows = of.rows({ community_id: view.community }).filter((row) => isMonthInPeriod(of.get('month', row)));
  const last = rows.length ? Math.max(...rows.map((row) => of.get('month', row))) : null;
  if (last === null) {
    host.append(el('p.empty', {}, nothing(['所选周期内无人达到标准', 'nobody stood out in this period'])));
    return;
  }
  const now = rows.filter((row) => of.get('month', row) === last);
  host.before(el('p.asof', {}, say(['截至 ', 'As of ']), month(last), say([',回看 90 天;按得分区间的下限排名,证据少的人不会靠运气领先。', ', over 90 days; ranked by the lower end of the score’s interval, so that luck on little evidence does not lead.'])));
  const note = scopeNote({ isWhole: true });
  if (note) host.append(note);
  for (const kind of HERO_KINDS) {
    const some = now.filter((row) => of.get('kind', row) === kind);
    if (some.length) host.append(heroList(of, some, last));
  }
};

function heroList(of, rows) {
  const most = Math.max(...rows.map((row) => of.get('score_high', row)));
  const kind = of.get('kind', rows[0]);
  return el('figure.heroes', { 'data-figure': `heroes-${kind}` },
    el('figcaption', {}, el('h3', {}, say(of.label('kind', rows[0])))),
    el('ol', {}, rows.map((row) => el('li', {},
      el('span.rank', {}, String(of.get('hero_rank', row))),
      el('div', {}, el('strong', {}, name(of.get('member_id', row))), marks(of, row),
        el('small', {}, say(heroGround(of, row, kind))), scoreBar(of, row, most))))),
    buttons({ id: `heroes-${kind}`, source: 'hero',
      table: tableOf(of, rows, ['kind', 'hero_rank', 'member_id', 'month', 'score', 'score_low', 'score_high', 'answers', 'answers_credited', 'active_weeks', 'replied_to', 'newcomers_greeted', 'participants', 'weekly_change', 'is_declining', 'is_overloaded']) }));
}

function marks(of, row) {
  const change = of.get('weekly_change', row);
  return [
    of.get('is_declining', row) ? el('span.mark', {}, say(['▼ 贡献下降', '▼ declining']), change === null ? '' : ` ${signed(percent(change, 0), change)}`) : null,
    of.get('is_overloaded', row) ? el('span.mark', {}, say(['⚠ 负担加重', '⚠ overloaded'])) : null,
  ];
}

/** What was done, in words. */
function heroGround(of, row, kind) {
  const n = (column) => whole(of.get(column, row) ?? 0);
  switch (kind) {
    case 'expert': return [`解答 ${n('answers')} 个问题,其中 ${n('answers_credited')} 个被采纳或致谢`, `${n('answers')} questions answered, ${n('answers_credited')} accepted or thanked for`];
    case 'enthusiast': return [`活跃 ${n('active_weeks')} 周,回复 ${n('replied_to')} 人,欢迎新人 ${n('newcomers_greeted')} 位`, `active ${n('active_weeks')} weeks, replied to ${n('replied_to')}, greeted ${n('newcomers_greeted')} newcomers`];
    default: return [`带动 ${n('participants')} 人次参与`, `drew ${n('participants')} to take part`];
  }
}

function scoreBar(of, row, most) {
  const x = (column) => (100 * Math.max(0, of.get(column, row))) / most;
  return svg('svg', { viewBox: '0 0 100 8', preserveAspectRatio: 'none', class: 'score', 'aria-hidden': 'true' },
    svg('line', { x1: 0, x2: 100, y1: 4, y2: 4, class: 'rail' }),
    svg('rect', { x: x('score_low'), width: Math.max(0.5, x('score_high') - x('score_low')), y: 1, height: 6, class: 'reach' }),
    svg('rect', { x: Math.max(0, x('score') - 0.5), width: 1, y: 0, height: 8, class: 'point' }));
}

// What to do next: a first action for each group, with its evidence, and how many members each action is due for.
const GUARDED = {
  passed: ['可执行', 'may be done'], not_known: ['仅可按条件执行(是否抵抗推送未知)', 'only on terms (whether pushes are resisted is not known)'],
  blocked: ['不可执行', 'must not be done'],
};
const BLOCKS = {
  not_resisted: ['群在抵抗推送', 'the group resists pushes'], not_muted: ['已设免打扰', 'muted'], contact_kept: ['已删除好友', 'the contact was ended'],
  consent: ['本人未同意', 'not willing'], quiet_hours: ['免打扰时段', 'quiet hours'],
};
const MOST_GROUPS = 12;

SECTIONS.playbook = (host) => {
  const rules = grid('playbookRules');
  const ruleRows = new Map(rules.rows({ community_id: view.community }).map((row) => [rules.get('rule', row), row]));
  if (!ruleRows.size) {
    host.append(el('p.empty', {}, nothing()));
    return;
  }
  host.before(el('p.asof', {}, say([
    '每位成员、每个群至多一个首要动作,风险在先。动作出自五篇文本;预期变化只是假设,未经检验不能说有效。',
    'At most one first action for each member and group, risks first. The actions are those of the source texts; what should move is a guess until it is tested.'])));
  groupActions(host, rules, ruleRows);
  memberActions(host, rules, ruleRows);
};

/** A text that stands in both languages; codes in it are English with underscores. */
function bilingual(of, column, row) {
  const text = of.get(`${column}_${view.lang}`, row);
  return text === null || view.lang === 'zh' ? text : text.replaceAll('_', ' ');
}

function groupActions(host, rules, ruleRows) {
  const of = grid('groupActions');
  const all = of.rows({ community_id: view.community }).filter((row) => view.group === WHOLE || of.get('group_id', row) === view.group);
  const due = all.filter((row) => of.get('rule', row) !== null);
  const quiet = all.filter((row) => of.get('rule', row) === null).map((row) => groupTitle(of, row));
  const shown = due.slice(0, MOST_GROUPS);
  const left = due.length - shown.length;
  host.append(el('figure.wide.actions', { 'data-figure': 'group-actions' },
    el('figcaption', {}, el('h3', {}, say(['群的首要动作', 'For groups'])),
      el('p', {}, say(['按规则次序;依据为最近一个完整周的指标与近 13 周的排行。', 'In the order of the rules; the evidence is the last complete week and the league of 13 weeks.']))),
    all.length ? null : el('p.empty', {}, nothing(['此群没有成员,或不在最大的群之列', 'the group has no members, or is not among the largest'])),
    el('ol', {}, shown.map((row) => groupAction(of, row, rules, ruleRows.get(of.get('rule', row))))),
    left > 0 ? el('p.more', {}, say([`另有 ${left} 个群,见数据表。`, `${left} more groups in the table.`])) : null,
    quiet.length ? el('p.more', {}, say(['无待办:', 'Nothing due: ']), quiet.flatMap((title, i) => (i ? [say(['、', ', ']), title] : [title]))) : null,
    all.length ? buttons({ id: 'group-actions', source: 'playbook', table: sideBySide(
      tableOf(of, due, ['priority', 'group_id', `evidence_${view.lang}`, 'guardrail_state', 'blocked_by', `terms_${view.lang}`]),
      tableOf(rules, due.map((row) => ruleRows.get(of.get('rule', row))), ruleColumns())) }) : null));
}

function groupTitle(of, row) {
  const id = of.get('group_id', row);
  return id === WHOLE ? say(['全社群', 'Whole community']) : name(groupName(view.community, id));
}

function groupAction(of, row, rules, rule) {
  const evidence = bilingual(of, 'evidence', row);
  const terms = bilingual(of, 'terms', row);
  return el('li', {}, el('h4', {}, groupTitle(of, row)),
    el('div', {}, el('p', {}, bilingual(rules, 'action', rule), guarded(of, row)),
      evidence === null ? null : el('small', {}, say(['依据:', 'Evidence: ']), evidence),
      terms === null ? null : el('small', {}, say(['条件:', 'On terms: ']), terms),
      outlook(rules, rule)));
}

/** Whether the guardrails allow it; said where they do not simply do. */
function guarded(of, row) {
  const state = of.get('guardrail_state', row);
  if (state === 'passed') return null;
  const against = of.get('blocked_by', row);
  return el('span.mark', {}, say(GUARDED[state]), against === null ? null : say([`:${BLOCKS[against][0]}`, `: ${BLOCKS[against][1]}`]));
}

/** What should move, and what it takes to find out. */
function outlook(rules, rule) {
  const days = rules.get('test_days', rule);
  const each = whole(rules.get('test_per_arm', rule));
  const isGroup = rules.get('level', rule) === 'group';
  const measure = bilingual(rules, 'test_measure', rule);
  const enough = rules.get('is_testable', rule) ? ['', ''] : [',目前不足', ', not enough here yet'];
  return [
    el('small', {}, say(['预期:', 'Expected: ']), bilingual(rules, 'expected', rule)),
    el('small', {}, say([`检验:随机分两组,${days} 天内比较“${measure}”,每组至少 ${each} ${isGroup ? '个群' : '人'}${enough[0]}。`,
      `Test: two arms by lot, compare ${measure} within ${days} days; takes ${each} ${isGroup ? 'groups' : 'members'} in each${enough[1]}.`])),
  ];
}

function memberActions(host, rules, ruleRows) {
  const of = grid('memberActions');
  const rows = of.rows({ community_id: view.community });
  const due = Map.groupBy(rows.filter((row) => of.get('rule', row) !== null), (row) => of.get('rule', row));
  const idle = rows.filter((row) => of.get('rule', row) === null);
  const sums = [...due.values()].map((states) => dueFor(of, states)).filter((n) => n !== null);
  const most = Math.max(1, ...sums);
  host.append(el('figure.wide.actions', { 'data-figure': 'member-actions' },
    el('figcaption', {}, el('h3', {}, say(['成员的首要动作', 'For members'])),
      el('p', {}, say(['此处只有人数;名单在数据表 playbook 里,仅供执行者使用。', 'Only counts stand here; who they are is in the table playbook, for those who are to act.']))),
    scopeNote({ isWhole: true }),
    rows.length ? null : el('p.empty', {}, nothing()),
    el('ol', {}, [...due].map(([rule, states]) => memberAction(of, states, rules, ruleRows.get(rule), most))),
    idle.length ? el('p.more', {}, say(['无待办:', 'Nothing due: ']), people(of, idle[0])) : null,
    rows.length ? buttons({ id: 'member-actions', source: 'playbook', table: sideBySide(
      tableOf(of, [...due.values()].flat(), ['priority', 'member_count', 'guardrail_state', 'blocked_by']),
      tableOf(rules, [...due].flatMap(([rule, states]) => states.map(() => ruleRows.get(rule))), [...ruleColumns(), 'channel'])) }) : null));
}

/** Members for whom it may be done; null where how many is hidden. */
function dueFor(of, states) {
  const counts = states.filter((row) => of.get('guardrail_state', row) !== 'blocked').map((row) => of.get('member_count', row));
  return counts.includes(null) ? null : counts.reduce((a, b) => a + b, 0);
}

function people(of, row) {
  const count = of.get('member_count', row);
  return count === null ? tooFew() : say([`${whole(count)} 人`, `${whole(count)} members`]);
}

const tooFew = () => nothing(['人数过少', 'too few to show']);

function memberAction(of, states, rules, rule, most) {
  const sum = dueFor(of, states);
  const isPlain = states.every((row) => of.get('guardrail_state', row) === 'passed');
  return el('li', {},
    el('h4', {}, sum === null ? tooFew() : el('strong', {}, whole(sum)),
      sum === null ? null : svg('svg', { viewBox: '0 0 100 8', preserveAspectRatio: 'none', class: 'score', 'aria-hidden': 'true' },
        svg('rect', { x: 0, width: (100 * sum) / most, y: 0, height: 8, class: 'above' }))),
    el('div', {}, el('p', {}, bilingual(rules, 'action', rule), el('small.channel', {}, say(rules.label('channel', rule)))),
      isPlain ? null : el('small', {}, say(['护栏:', 'Guardrails: ']), states.flatMap((row, i) => [i ? say([';', '; ']) : null, stateText(of, row), say([':', ': ']), people(of, row)])),
      el('small', {}, say(['适用:', 'For whom: ']), bilingual(rules, 'trigger', rule)),
      outlook(rules, rule)));
}

function stateText(of, row) {
  const against = of.get('blocked_by', row);
  const text = GUARDED[of.get('guardrail_state', row)];
  return say(against === null ? text : [`${text[0]}(${BLOCKS[against][0]})`, `${text[1]} (${BLOCKS[against][1]})`]);
}

const ruleColumns = () => [`trigger_${view.lang}`, `action_${view.lang}`, `expected_${view.lang}`, `test_measure_${view.lang}`, 'test_days', 'test_per_arm', 'is_testable', 'source'];

/** Two tables of the same rows, side by side, in the language of the reader. */
function sideBySide(left, right) {
  const columns = [...left.columns, ...right.columns].map((column) => ({ ...column, title: [column.title[0].replace(/[((][中英]文[))]$/, ''), column.title[1].replace(/ (zh|en)$/, '')] }));
  return { columns, rows: left.rows.map((row, i) => [...row, ...right.rows[i]]) };
}

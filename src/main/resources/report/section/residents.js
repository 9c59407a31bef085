// Residents: a card for each role, and in plain words how sure it is that there are roles.
const ROLE_COLORS = {
  asker: 'orange', answerer: 'blue', sharer: 'teal', banterer: 'yellow', appreciator: 'purple', organiser: 'dark', all_rounder: 'dark',
  undecided: 'olive', occasional: 'sky', silent_newcomer: 'rose', brief_visitor: 'rose', shallow_lurker: 'wash', deep_lurker: 'grey',
};
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** A mixed role has the colour of its first part. */
const roleColor = (role) => ROLE_COLORS[role.split('-')[0]] ?? 'grey';
const roleOrder = (role) => Object.keys(ROLE_COLORS).indexOf(role.split('-')[0]);

/** Rows of the community's cards: those who speak first, those who are silent last. */
function personaRows() {
  const of = grid('personas');
  return of.rows({ community_id: view.community }).sort((a, b) => roleOrder(of.get('name', a)) - roleOrder(of.get('name', b)));
}

SECTIONS.residents = (host) => {
  const of = grid('personas');
  const rows = personaRows();
  if (!rows.length) {
    host.append(el('p.empty', {}, nothing(['没有成员发言,或未运行 roles', 'nobody spoke, or roles were not looked for'])));
    return;
  }
  const note = scopeNote({ isWhole: true });
  if (note) host.append(note);
  verdict(host);
  host.append(el('div.personas', {}, rows.map((row) => personaCard(of, row))));
  host.append(el('div.wide', {}, buttons({
    id: 'personas', source: 'persona',
    table: tableOf(of, rows, ['name', 'method', 'member_count', 'left_count', 'member_share', 'member_share_low', 'member_share_high', 'helped_count', 'help_share', 'net_share', 'tenure_days_mean']),
  })));
};

function verdict(host) {
  const of = grid('roleQuality');
  const row = of.rows({ community_id: view.community })[0];
  if (row === undefined) return;
  const choices = grid('roleChoices');
  const tried = choices.rows({ community_id: view.community });
  const chosen = tried.find((k) => choices.get('is_chosen', k));
  const low = of.get('low_margin_share', row);
  host.append(el('div.verdict.wide', { 'data-verdict': of.get('verdict', row) },
    el('h3', {}, say(verdictTitle(of.get('verdict', row), of.get('cluster_count', row)))),
    el('p', {}, say(verdictGround(of.get('verdict', row), choices, chosen))),
    el('p', {}, say([
      `看的是 ${whole(of.get('member_count', row))} 位有至少 ${of.get('min_role_acts', row)} 次言语行为的成员;其余成员说得太少,只按规则归类。`,
      `Looked at were the ${whole(of.get('member_count', row))} members with ${of.get('min_role_acts', row)} acts or more; the others say too little and are placed by rule.`]),
    low === null ? null : say([` 其中 ${percent(low)} 介于两类之间,归哪一类都勉强。`, ` Of them ${percent(low)} lie between two kinds and could be either.`]))));
  if (tried.length) choiceFigure(host, choices, tried);
}

function verdictTitle(verdict, kinds) {
  const titles = {
    distinct: [`成员确实分成 ${kinds} 类`, `There are ${kinds} kinds of members`],
    given: [`沿用先前发现的 ${kinds ?? ''} 类`, `The ${kinds ?? ''} kinds found before are used`],
    by_chance: ['看不出不同的角色', 'No distinct roles'],
    unstable: ['分组不稳定,不作区分', 'Groups do not hold, so none are told apart'],
    too_few: ['人数或差异不足,不作区分', 'Too few members, or too alike, to tell kinds apart'],
    not_given: ['沿用的模型不含此社群', 'The model in use has nothing on this community'],
  };
  return titles[verdict] ?? [verdict, verdict];
}

function verdictGround(verdict, choices, chosen) {
  const two = (value) => value.toFixed(2);
  if (verdict === 'distinct' && chosen !== undefined) {
    const [s, none, j] = ['silhouette', 'null_silhouette', 'stability'].map((column) => two(choices.get(column, chosen)));
    return [
      `各类之间的区隔(轮廓系数 S)为 ${s};假如人人都是同一种角色,同样的算法只会得到 ${none}。换一批成员重新分组,最差的一类仍有 ${j} 与原来重合(J,1 为完全重合)。`,
      `The kinds are set apart by S = ${s} (silhouette); if all played one part, the same method would find ${none}. Among members drawn anew, even the kind found worst agrees by J = ${j} (1 is fully).`];
  }
  return {
    by_chance: ['假如人人都是同一种角色,也会看到这样的分组:差别不比偶然更大,所以只用规则归类。', 'Members who all play one part would fall into groups as good as these: no more than chance, so only rules are used.'],
    unstable: ['换一批成员重新分组,就找不回同样的类,所以只用规则归类。', 'Among members drawn anew the groups are not found again, so only rules are used.'],
    given: ['为了与以前的结果可比,没有重新分组。', 'They were not looked for anew, so that results compare with earlier ones.'],
  }[verdict] ?? ['只用规则归类。', 'Only rules are used.'];
}

function choiceFigure(host, of, rows) {
  const all = (column) => rows.map((row) => of.get(column, row));
  const chosen = all('is_chosen');
  figure(host, {
    id: 'role-choice', isWide: true, isWhole: true, source: 'role_choice', title: ['分成几类?', 'Into how many kinds?'],
    note: ['蓝线越高于灰线,分组越不是偶然;绿线越高,越能重复找到。✓ 为选用的类数。', 'The further blue is above grey, the less it is chance; the higher green, the surer it is found again. ✓ is the number chosen.'],
    table: tableOf(of, rows, ['cluster_count', 'silhouette', 'null_silhouette', 'null_gap', 'stability', 'is_eligible', 'is_chosen']), height: 240,
    option: (c) => plainLines(c, all('cluster_count').map((k, i) => (chosen[i] ? `${k} ✓` : String(k))), [
      [['区隔 S', 'Set apart, S'], all('silhouette'), c.blue],
      [['单一角色时的 S', 'S if all were one kind'], all('null_silhouette'), c.grey],
      [['稳定性 J', 'Found again, J'], all('stability'), c.teal],
    ], (v) => v.toFixed(2), SHARE_AXIS),
  });
}

function personaCard(of, row) {
  const role = of.get('name', row);
  const n = of.get('member_count', row);
  const head = el('header', {}, el('h3', {}, swatch(roleColor(role)), say(of.label('name', row))), el('small', {}, say(of.label('method', row))));
  if (n === null) return el('article.persona', { 'data-persona': role }, head, nothing(of.why('member_count', row)));
  const share = of.get('member_share', row);
  const total = Math.round(n / share);
  return el('article.persona', { 'data-persona': role },
    head,
    el('p.meaning', {}, say(roleMeaning(of, row))),
    el('p.size', {}, el('strong', {}, whole(n)), el('span', {}, say([' 人 · ', ' members · ']), percent(share))),
    leftNote(of.get('left_count', row)),
    intervalBar(share, [of.get('member_share_low', row), of.get('member_share_high', row)], total),
    liftRows(role),
    mixOf('personaTiers', 'tier', role, n, ['层级', 'Tiers']),
    mixOf('personaChannels', 'channel', role, n, ['来源渠道', 'How they came']),
    el('div.gives', {}, gives(of, 'help_share', row, ['承担的帮助', 'Of all help']), gives(of, 'net_share', row, ['贡献的支付额', 'Of what is paid']),
      gives(of, 'tenure_days_mean', row, ['平均在群', 'Here for, on average'])),
    week(role));
}

/** Cards count all who were ever in. */
const leftNote = (left) => (left ? el('p.size', {}, el('span', {}, say([`含已离开的 ${whole(left)} 人`, `${whole(left)} of them have left`]))) : null);

/** What the role is, as the column of roles says. */
function roleMeaning(of, row) {
  const meanings = {
    asker: ['提问多于常人', 'Ask more than others'], answerer: ['解答他人的问题', 'Answer others’ questions'], sharer: ['分享经验与资料', 'Share experience and material'],
    banterer: ['说笑、调侃', 'Joke and tease'], appreciator: ['道谢、赞同', 'Thank and agree'], organiser: ['发起、公告', 'Announce and start things'],
    all_rounder: ['各样都做一些', 'Do of everything about as much as all do'], shallow_lurker: ['不发言,但会看、点赞、投票', 'Say nothing, but read, react, vote'],
    deep_lurker: ['在群里,却看不到任何动作', 'Are in, and are not seen to do anything'], silent_newcomer: ['入群不足 14 天,还没开口', 'Joined less than 14 days before, and silent so far'],
    brief_visitor: ['没开口,在群时间太短,不能算潜水', 'Silent, and in too briefly to be called lurkers'],
    occasional: ['偶尔说几句,还看不出角色', 'Say too little to tell'], undecided: ['说得不少,但没有突出的角色', 'Say enough, and no part stands out'],
  };
  const parts = of.get('name', row).split('-').map((part) => meanings[part] ?? [part, part]);
  return [parts.map((part) => part[0]).join(';'), parts.map((part, i) => (i ? part[1].toLowerCase() : part[1])).join('; ')];
}

function swatch(color) {
  return svg('svg', { viewBox: '0 0 10 10', class: 'swatch', 'aria-hidden': 'true' }, svg('rect', { width: 10, height: 10, rx: 3, fill: `var(--${color})` }));
}

/** How many times as much as all members: from the middle, to the right more, to the left less. */
function liftRows(role) {
  const of = grid('personaActs');
  const rows = of.rows({ community_id: view.community, name: role }).filter((row) => of.get('act_share', row) > 0);
  if (!rows.length) return null;
  rows.sort((a, b) => of.get('act_share', b) - of.get('act_share', a));
  return el('div.lifts', {}, el('h4', {}, say(['言语行为占比,与全体相比', 'Share of acts, beside all members'])), rows.map((row) => {
    const lift = of.get('lift', row);
    const reach = lift > 0 ? Math.max(-50, Math.min(50, 25 * Math.log2(lift))) : 0;
    return el('div.lift', {}, el('span', {}, say(of.label('act', row))), el('span.number', {}, percent(of.get('act_share', row), 0)),
      svg('svg', { viewBox: '0 0 100 8', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
        svg('rect', { x: 49.6, y: 0, width: 0.8, height: 8, class: 'middle' }),
        svg('rect', { x: 50 + Math.min(0, reach), y: 1, width: Math.abs(reach), height: 6, class: reach > 0 ? 'above' : 'below' })),
      el('span.number', {}, lift === null ? '—' : `×${lift.toFixed(1)}`));
  }));
}

const MIX_COLORS = ['purple', 'blue', 'teal', 'yellow', 'orange', 'sky'];

/** Parts of a card's members; the bar stays empty for those left and those too few to show. */
function mixOf(gridName, column, role, members, title) {
  const of = grid(gridName);
  const rows = of.rows({ community_id: view.community, name: role });
  const known = rows.filter((row) => of.get('member_count', row) > 0);
  const isTier = column === 'tier';
  const order = (row) => (isTier ? TIERS.indexOf(of.get(column, row)) : of.get(column, row) === 'unknown' ? Infinity : -of.get('member_count', row));
  known.sort((a, b) => order(a) - order(b));
  if (!known.length) return null;
  const rest = members - known.reduce((sum, row) => sum + of.get('member_count', row), 0);
  const label = (row) => (isTier ? say(of.label(column, row)) : of.get(column, row) === 'unknown' ? say(['未知', 'Unknown']) : name(of.get(column, row)));
  const color = (row, i) => (isTier ? TIER_COLORS[of.get(column, row)] : of.get(column, row) === 'unknown' ? 'grey' : MIX_COLORS[i % MIX_COLORS.length]);
  const parts = known.map((row, i) => ({ label: label(row), share: of.get('member_count', row) / members, color: color(row, i) }));
  if (rest > 0) parts.push({ label: say(isTier ? ['已离开或人数太少', 'Left, or too few'] : ['人数太少', 'Too few']), share: rest / members, color: 'line' });
  return el('div.mix', {}, el('h4', {}, say(title)), stack(parts));
}

/** A bar of parts of a whole, with its legend. */
function stack(parts) {
  let x = 0;
  const drawn = parts.map((part) => {
    const rect = svg('rect', { x, y: 0, width: Math.max(0, 100 * part.share - 0.4), height: 8, fill: `var(--${part.color})` });
    x += 100 * part.share;
    return rect;
  });
  return el('div.stack', {}, svg('svg', { viewBox: '0 0 100 8', preserveAspectRatio: 'none', 'aria-hidden': 'true' }, ...drawn),
    el('ul', {}, parts.map((part) => el('li', {}, swatch(part.color), part.label, el('b', {}, percent(part.share, 0))))));
}

function gives(of, column, row, title) {
  const value = of.get(column, row);
  const show = column === 'tenure_days_mean' ? duration(86400 * value) : percent(value);
  return el('div', {}, el('small', {}, say(title)), value === null ? nothing(of.why(column, row)) : el('b', {}, show));
}

function week(role) {
  const of = grid('personaWeekdays');
  const rows = of.rows({ community_id: view.community, name: role });
  const counts = WEEKDAYS.map((weekday) => {
    const row = rows.find((r) => of.get('weekday', r) === weekday);
    return row === undefined ? 0 : of.get('act_count', row) ?? 0;
  });
  const most = Math.max(...counts);
  if (counts.reduce((a, b) => a + b, 0) < 50) return null;
  const letters = say(['一二三四五六日', 'MTWTFSS']);
  return el('div.week', {}, el('h4', {}, say(['一周里的互动', 'Acts over the week'])), el('div.days', {}, counts.map((n, i) => el('div', { title: whole(n) },
    svg('svg', { viewBox: '0 0 10 24', preserveAspectRatio: 'none', 'aria-hidden': 'true' }, svg('rect', { x: 0, width: 10, y: 24 - (24 * n) / most, height: (24 * n) / most, class: i > 4 ? 'weekend' : 'workday' })),
    el('small', {}, letters[i])))));
}

// Conversations: how long questions wait, and what becomes of newcomers.
SECTIONS.conversations = (host) => {
  waitFigure(host);
  newcomerFigure(host);
};

function waitFigure(host) {
  const of = grid('waits');
  const { rows, isWhole } = chosenRows(of);
  const all = (column) => rows.map((row) => of.get(column, row));
  const n = rows.length ? of.get('questions', rows[0]) : 0;
  figure(host, {
    id: 'waits', isWhole, source: 'question', title: ['首次响应时间', 'Time to the first reply'],
    note: [`成员提问后多久得到他人回复(全部时间,n = ${whole(n)});未获回复者按可观察时长计入(Kaplan–Meier)。`, `How soon members’ questions have a reply (all time, n = ${whole(n)}); those without count as long as they are watched (Kaplan–Meier).`],
    table: tableOf(of, rows, ['seconds', 'replied', 'low', 'high', 'waiting', 'questions']), height: 320,
    option: (c) => ({
      ...plainLines(c, all('seconds').map(duration), [[['已获回复', 'Replied'], all('replied'), c.blue, [all('low'), all('high')]]], (v) => percent(v, 0), SHARE_AXIS),
    }),
  });
}

function newcomerFigure(host) {
  const of = grid('newcomers');
  const { rows, isWhole } = chosenRows(of);
  const wanted = ['replied_in_an_hour', 'replied_in_a_day', 'member_replied_in_a_day', 'second_post_if_replied', 'second_post_if_not'];
  const shown = wanted.map((measure) => rows.find((row) => of.get('measure', row) === measure)).filter((row) => row !== undefined);
  const all = (column) => shown.map((row) => of.get(column, row));
  figure(host, {
    id: 'newcomers', isWhole, source: 'newcomer_outcome', title: ['新人的第一句话', 'Newcomers’ first posts'],
    note: ['有多少被回应;被回应与未被回应者,有多少再次发言。仅为观察,不代表因果。', 'How many are answered, and how many of those answered and not answered post again. Observed, no proof of cause.'],
    table: tableOf(of, rows, ['measure', 'value', 'numerator', 'denominator', 'low', 'high']), height: 320,
    why: shown.length && all('value').every((v) => v === null) ? of.why('value', shown[0]) : null,
    option: (c) => intervalBars(c, shown.map((row) => say(of.label('measure', row))), all('value'), all('low'), all('high'),
      (i) => [all('denominator')[i] === null ? '' : `n = ${whole(all('denominator')[i])}`], shown.map((row) => of.why('value', row)), c.teal),
  });
}

// The page as a whole: made anew whenever the reader chooses something.
function render(focus) {
  forgetCharts();
  document.documentElement.lang = say(['zh-CN', 'en']);
  document.documentElement.dataset.theme = view.theme
    ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  document.title = `${view.community ?? ''} · ${say(['数字居民报告', 'Digital residents'])}`;
  const focused = focus ?? document.activeElement?.id;
  document.getElementById('page').replaceChildren(head(), contents(), main(), foot());
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}

function head() {
  const row = COMMUNITIES.rows({ community_id: view.community })[0];
  const until = row === undefined ? null : COMMUNITIES.get('data_end', row);
  return el('header.head', {},
    el('div.title', {},
      el('div', {},
        el('p.kicker', {}, say(['数字居民报告', 'Digital residents'])),
        el('h1', {}, view.community ? name(view.community) : say(['尚无社群', 'No community yet'])),
        until === null ? null : el('p.until', {}, say(['数据截至 ', 'Data until ']), el('time', { translate: 'no' }, local(until, COMMUNITIES.get('zone', row))))),
      switches()),
    view.community ? filterBar() : null);
}

function contents() {
  return el('nav.contents', { 'aria-label': say(['目录', 'Contents']) },
    DATA.sections.map((section) => el('a', { href: `#${section.name}` }, say(section.title))));
}

function main() {
  const body = el('main', {});
  for (const section of DATA.sections) {
    const host = el('div.figures');
    body.append(el('section', { id: section.name, 'aria-labelledby': `${section.name}-title` },
      el('h2', { id: `${section.name}-title` }, say(section.title)),
      el('p.question', {}, say(section.question)),
      host));
    SECTIONS[section.name](host);
  }
  return body;
}

function foot() {
  const rule = DATA.minGroupSize > 1
    ? [`少于 ${DATA.minGroupSize} 人的数值不显示,并隐藏其他足以推算出它的数值。`,
      `Counts of fewer than ${DATA.minGroupSize} members are not shown, nor what would give them away.`]
    : ['显示全部数值,包括很小的群体:请勿外传。', 'All counts are shown, also of very few: do not pass this page on.'];
  return el('footer', {},
    el('p', {}, say(rule)),
    el('p', {}, say(['“—”表示无法计算,并附原因;绝不以 0 代替。', 'A dash is a number that cannot be given, with its reason; it is never 0.'])),
    el('p', {}, say(['批次 ', 'Run ']), el('code', { translate: 'no' }, DATA.run), ' · ',
      say(['图表:Apache ECharts(Apache-2.0)', 'Charts by Apache ECharts (Apache-2.0)'])));
}

readAddress();
render();
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => { if (!view.theme) render(); });

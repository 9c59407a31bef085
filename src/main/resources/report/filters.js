// What the reader chose: language, light or dark, community, group and period.
const PERIODS = [
  [0, ['全部时间', 'All time']],
  [52, ['近 52 周', 'Last 52 weeks']],
  [26, ['近 26 周', 'Last 26 weeks']],
  [12, ['近 12 周', 'Last 12 weeks']],
  [4, ['近 4 周', 'Last 4 weeks']],
];
const MANY_GROUPS = 12;
const MOST_LISTED = 200;

/** Choices may come with the address: index.html?lang=en&theme=dark&group=g1. */
function readAddress() {
  const asked = new URLSearchParams(location.search);
  if (asked.get('lang') === 'en') view.lang = 'en';
  if (['light', 'dark'].includes(asked.get('theme'))) view.theme = asked.get('theme');
  chooseCommunity(asked.get('community'));
  if (groupsHere().some((group) => group[0] === asked.get('group'))) view.group = asked.get('group');
}

function groupsHere() {
  return GROUPS.get(view.community) ?? [];
}

function chooseCommunity(id) {
  const all = Array.from({ length: COMMUNITIES.size }, (_, row) => COMMUNITIES.get('community_id', row));
  view.community = all.includes(id) ? id : all[0] ?? null;
  view.group = WHOLE;
  [view.from, view.to] = span();
}

/** First and last week of the community. */
function span() {
  const weeks = grid('weeks');
  const rows = weeks.rows({ community_id: view.community, group_id: WHOLE });
  if (!rows.length) return [null, null];
  return [weeks.get('week_start', rows[0]), weeks.get('week_start', rows[rows.length - 1])];
}

const isInPeriod = (number) => view.from === null || (number >= view.from && number <= view.to);

/** A month is in the period if any day of it is. */
const isMonthInPeriod = (number) =>
  view.from === null || (number + 30 >= view.from && number <= view.to + 6);

/** Rows of a grid for the community and the group chosen; of the whole where the group has none. */
function chosenRows(of, words = {}) {
  const rows = of.rows({ community_id: view.community, group_id: view.group, ...words });
  if (rows.length || view.group === WHOLE) return { rows, isWhole: view.group === WHOLE };
  return { rows: of.rows({ community_id: view.community, group_id: WHOLE, ...words }), isWhole: true };
}

function filterBar() {
  return el('form.filters', { 'aria-label': say(['筛选', 'Filters']), onsubmit: (e) => e.preventDefault() },
    COMMUNITIES.size > 1 ? communityPicker() : null,
    groupPicker(),
    periodPicker(),
    dayPicker('from', ['从', 'From']),
    dayPicker('to', ['至', 'To']));
}

function communityPicker() {
  const options = Array.from({ length: COMMUNITIES.size }, (_, row) => {
    const id = COMMUNITIES.get('community_id', row);
    return el('option', { value: id, selected: id === view.community, translate: 'no' }, id);
  });
  return field(['社群', 'Community'],
    el('select', { id: 'community', onchange: (e) => { chooseCommunity(e.target.value); render(); } }, options));
}

function groupPicker() {
  const select = el('select', { id: 'group', onchange: (e) => { view.group = e.target.value; render(); } });
  const list = (part) => {
    const found = groupsHere().filter(([id, called]) => `${called} ${id}`.toLowerCase().includes(part));
    const shown = found.slice(0, MOST_LISTED);
    const chosen = groupsHere().find(([id]) => id === view.group);
    if (chosen && !shown.includes(chosen)) shown.unshift(chosen);
    select.replaceChildren(
      el('option', { value: WHOLE, selected: view.group === WHOLE }, say(['全社群', 'Whole community'])),
      ...shown.map(([id, called]) =>
        el('option', { value: id, selected: id === view.group, translate: 'no' }, called)));
  };
  list('');
  const search = groupsHere().length <= MANY_GROUPS ? null : el('input', {
    type: 'search', id: 'group-search', 'aria-label': say(['搜索群', 'Search groups']),
    placeholder: say([`在 ${groupsHere().length} 个群中搜索`, `Search ${groupsHere().length} groups`]),
    oninput: (e) => list(e.target.value.trim().toLowerCase()),
  });
  return field(['群', 'Group'], select, search);
}

function periodPicker() {
  const [first, last] = span();
  const weeks = PERIODS.find(([n]) => view.to === last
    && view.from === (n === 0 ? first : Math.max(first, last - 7 * (n - 1))));
  const select = el('select', {
    id: 'period',
    onchange: (e) => {
      const n = Number(e.target.value);
      if (n < 0) return;
      view.from = n === 0 ? first : Math.max(first, last - 7 * (n - 1));
      view.to = last;
      render();
    },
  }, PERIODS.map(([n, label]) => el('option', { value: n, selected: weeks?.[0] === n }, say(label))),
  weeks ? null : el('option', { value: -1, selected: true }, say(['自定义', 'Custom'])));
  return field(['周期', 'Period'], select);
}

function dayPicker(edge, label) {
  return field(label, el('input', {
    type: 'date', id: edge, value: view[edge] === null ? '' : day(view[edge]),
    onchange: (e) => {
      if (!e.target.value) return;
      view[edge] = dayNumber(e.target.value);
      if (view.from > view.to) [view.from, view.to] = [view.to, view.from];
      render();
    },
  }));
}

function field(label, ...controls) {
  return el('label.field', {}, el('span', {}, say(label)), controls);
}

function switches() {
  const other = view.lang === 'zh' ? ['en', 'English'] : ['zh', '中文'];
  const isDark = document.documentElement.dataset.theme === 'dark';
  return el('div.switches', {},
    el('button', {
      type: 'button', id: 'language', lang: other[0],
      onclick: () => { view.lang = other[0]; render('language'); },
    }, other[1]),
    el('button', {
      type: 'button', id: 'theme',
      onclick: () => { view.theme = isDark ? 'light' : 'dark'; render('theme'); },
    }, say(isDark ? ['浅色', 'Light'] : ['深色', 'Dark'])));
}

// The dictionary: every table and column, as declared.
SECTIONS.dictionary = (host) => {
  const list = el('div.dictionary');
  const find = el('input', {
    type: 'search', id: 'dictionary-search', 'aria-label': say(['搜索表或列', 'Search tables and columns']),
    placeholder: say(['搜索表或列', 'Search tables and columns']),
    oninput: (e) => fill(list, e.target.value.trim().toLowerCase()),
  });
  fill(list, '');
  host.append(el('div.wide', {}, find, list));
};

function fill(list, part) {
  const isIn = (texts) => texts.some((text) => text.toLowerCase().includes(part));
  list.replaceChildren(...DATA.dictionary
    .filter((table) => isIn([table.name, ...table.grain]) || table.columns.some((column) => isIn([column[0], column[5], column[6]])))
    .map((table) => tableEntry(table, part)));
}

function tableEntry(table, part) {
  const entry = el('details', { open: part.length > 2 },
    el('summary', {}, el('code', { translate: 'no' }, table.name), ' ', el('span', {}, say(table.grain))));
  const open = () => { if (entry.open && entry.childElementCount === 1) entry.append(tableColumns(table)); };
  entry.addEventListener('toggle', open);
  open();
  return entry;
}

function tableColumns(table) {
  const jobs = (names) => names === '*' ? say(['每个批次', 'every run']) : names || '—';
  const heads = [['列', 'Column'], ['类型', 'Type'], ['单位', 'Unit'], ['何时为空', 'Empty when'], ['含义', 'Meaning']];
  return el('div', {},
    el('p', {}, say(['写入:', 'Written by: ']), el('code', { translate: 'no' }, jobs(table.writers)), say([';读取:', '; read by: ']), el('code', { translate: 'no' }, jobs(table.readers))),
    el('div.table', { tabindex: 0, role: 'region', 'aria-label': table.name }, el('table', {},
      el('thead', {}, el('tr', {}, heads.map((head) => el('th', { scope: 'col' }, say(head))))),
      el('tbody', {}, table.columns.map(([column, type, unit, key, empty, zh, en, codes]) => el('tr', {},
        el('th', { scope: 'row' }, el('code', { translate: 'no' }, column), key ? el('small', {}, say([' 主键', ' key'])) : null),
        el('td', { translate: 'no' }, type), el('td', { translate: 'no' }, unit), el('td', { translate: 'no' }, empty),
        el('td', {}, say([zh, en]), codes ? el('small', { translate: 'no' }, ` ${codes}`) : null)))))));
}

// The table behind a chart, to read and to take along.
const MOST_ROWS = 300;

/** Columns of a grid in some rows, as a table. */
function tableOf(of, rows, names, currency) {
  return {
    columns: names.map((column) => ({ title: of.column(column).title, meaning: of.column(column).meaning })),
    rows: rows.map((row) => names.map((column) => cellOf(of, column, row, currency))),
  };
}

function cellOf(of, column, row, currency) {
  const { kind, unit } = of.column(column);
  const value = of.get(column, row);
  if (value === null) return { text: null, why: of.why(column, row), raw: '' };
  if (kind === 'code') return { text: say(of.label(column, row)), raw: value };
  if (column === 'group_id') return groupCell(value);
  const raw = kind === 'day' ? day(value) : kind === 'time' ? new Date(value * 1e3).toISOString() : value;
  return { text: format(kind, unit, value, currency), raw, isName: kind === 'text', isNumber: typeof raw === 'number' };
}

function groupCell(id) {
  if (id === WHOLE) return { text: say(['全社群', 'Whole community']), raw: id };
  return { text: groupName(view.community, id), raw: id, isName: true };
}

function drawTable(table) {
  const shown = table.rows.slice(0, MOST_ROWS);
  const left = table.rows.length - shown.length;
  return el('div.table', { tabindex: 0, role: 'region', 'aria-label': say(['数据表', 'Data table']) },
    el('table', {},
      el('thead', {}, el('tr', {}, table.columns.map((column) =>
        el('th', { scope: 'col', title: column.meaning ? say(column.meaning) : null }, say(column.title))))),
      el('tbody', {}, shown.map((row) => el('tr', {}, row.map(drawCell))))),
    left > 0 ? el('p.more', {}, say([`另有 ${left} 行,见 CSV。`, `${left} more rows in the CSV.`])) : null);
}

function drawCell(cell) {
  if (cell.text === null) return el('td', {}, nothing(cell.why ?? ['无', 'none']));
  return el(cell.isNumber ? 'td.number' : 'td', {}, cell.isName ? name(cell.text) : cell.text);
}

/**
 * A table as CSV. A text that a spreadsheet would run as a formula gets an apostrophe in front, in
 * each of its lines and after leading blanks; numbers stay numbers.
 */
function csv(table) {
  const head = table.columns.map((column) => csvText(say(column.title)));
  const lines = table.rows.map((row) =>
    row.map((cell) => (cell.isNumber ? String(cell.raw) : csvText(String(cell.raw)))).join(','));
  return `\ufeff${[head.join(','), ...lines].join('\r\n')}\r\n`;
}

function csvText(text) {
  const safe = text.replace(/(^|\r\n|\r|\n)(?=[\s\u00a0]*[=+\-@\t\r\n])/g, "$1'");
  return /[",\r\n\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function download(fileName, text) {
  const link = el('a', {
    href: URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' })), download: fileName,
  });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

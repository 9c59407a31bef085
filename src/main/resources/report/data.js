// The numbers of the page, as they stand in its data island.
const DATA = JSON.parse(document.getElementById('data').textContent);
const WHOLE = '*';

/** Rows kept by column. Words stand once, and each row has the position of its own. */
class Grid {
  constructor(raw) {
    this.size = raw.size;
    this.columns = new Map(Object.entries(raw.columns));
  }

  has(name) {
    return this.columns.has(name);
  }

  column(name) {
    return this.columns.get(name);
  }

  /** A value: a word, a number (a day counts from 1970-01-01), or null. */
  get(name, row) {
    const column = this.columns.get(name);
    const value = at(column, row);
    return column.words ? (value < 0 ? null : column.words[value]) : value;
  }

  /** Why a value is null, in both languages; null where nothing says so. */
  why(name, row) {
    const why = this.columns.get(name).why;
    const position = why ? at(why, row) : -1;
    return position < 0 ? null : why.labels[position];
  }

  /** The word for a code, in both languages. */
  label(name, row) {
    const column = this.columns.get(name);
    const position = at(column, row);
    return position < 0 ? null : codeTitle(column.words[position], column.labels[position]);
  }

  /** Rows in which all these columns have these words. */
  rows(words) {
    const wanted = Object.entries(words).map(([name, word]) => {
      const column = this.columns.get(name);
      return [column, column.words.indexOf(word)];
    });
    const rows = [];
    for (let row = 0; row < this.size; row++) {
      if (wanted.every(([column, position]) => at(column, row) === position)) rows.push(row);
    }
    return rows;
  }
}

function at(column, row) {
  return column.values ? column.values[row] : column.all;
}

/** Codes are English already; their long meaning is for who asks. */
function codeTitle(code, label) {
  return [label[0], humanise(code)];
}

function humanise(name) {
  const plain = name.replaceAll('_', ' ').replace(/^\w/, (c) => c.toUpperCase());
  return plain.replace(/\bgmv\b/i, 'GMV');
}

const GRIDS = new Map(Object.entries(DATA.grids).map(([name, raw]) => [name, new Grid(raw)]));
const COMMUNITIES = new Grid(DATA.communities);
const GROUPS = new Map(DATA.groups.map(([community, ...groups]) => [community, groups]));

function grid(name) {
  return GRIDS.get(name);
}

/** What people call a group. */
function groupName(community, id) {
  const found = (GROUPS.get(community) ?? []).find((group) => group[0] === id);
  return found ? found[1] : id;
}

/** Draws each section of the page, by name: its script enters itself here. */
const SECTIONS = {};

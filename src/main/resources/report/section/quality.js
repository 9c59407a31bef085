// Data quality: what was read and refused, what cannot be computed, with which settings.
SECTIONS.quality = (host) => {
  filesFigure(host);
  rejectionsFigure(host);
  computabilityPanel(host);
  coveragePanel(host);
  settingsPanel(host);
};

function filesFigure(host) {
  const of = grid('files');
  const rows = Array.from({ length: of.size }, (_, row) => row);
  const parts = [['kept', 'blue'], ['duplicates', 'grey'], ['ignored', 'wash'], ['blank', 'yellow'], ['rejected', 'orange']];
  const formats = [...new Set(rows.map((row) => of.get('format', row)))];
  const sum = (format, column) => rows.filter((row) => of.get('format', row) === format).reduce((n, row) => n + of.get(column, row), 0);
  figure(host, {
    id: 'files', source: 'intake_ledger', title: ['读入的记录', 'Records read'],
    note: ['按来源格式:保留、重复、忽略、空行、拒收,相加即全部记录。', 'By format: kept, duplicate, ignored, blank, rejected; they add up to all records.'],
    table: tableOf(of, rows, ['source', 'format', 'records', 'kept', 'duplicates', 'rejected', 'ignored', 'blank', 'acts']),
    height: 100 + 44 * formats.length,
    option: (c) => ({
      grid: { left: 16, right: 24, top: 60, bottom: 8, containLabel: true },
      yAxis: { ...categoryAxis(formats, c), inverse: true, axisLabel: { color: c.ink } }, xAxis: valueAxis(c, short),
      tooltip: tip((at) => [at[0].axisValue, ...at.map((s) => `${s.seriesName} ${whole(s.value)}`)]),
      series: parts.map(([column, color]) => bars(say(of.column(column).title), formats.map((f) => sum(f, column)), c[color], 'files')),
    }),
  });
}

function rejectionsFigure(host) {
  const of = grid('rejections');
  const rows = Array.from({ length: of.size }, (_, row) => row).sort((a, b) => of.get('rejected', b) - of.get('rejected', a));
  figure(host, {
    id: 'rejections', source: 'intake_ledger', title: ['拒收原因', 'Why records were rejected'],
    note: ['拒收的记录都在 rejected_line 表中,可逐条查看。', 'Every rejected record stands in the table rejected_line.'],
    table: tableOf(of, rows, ['reason', 'rejected']), height: 90 + 32 * rows.length,
    why: rows.length ? null : ['没有拒收的记录', 'nothing was rejected'],
    option: (c) => ({
      grid: { left: 16, right: 40, top: 8, bottom: 8, containLabel: true },
      yAxis: { ...categoryAxis(rows.map((row) => say(of.label('reason', row))), c), inverse: true, axisLabel: { color: c.ink } }, xAxis: valueAxis(c, whole),
      tooltip: tip((at) => [at[0].axisValue, whole(at[0].value)]),
      series: [{ ...bars('', rows.map((row) => of.get('rejected', row)), c.orange), label: { show: true, position: 'right', color: c.ink } }],
    }),
  });
}

/** A panel that is a table. */
function panel(host, id, title, note, table) {
  host.append(el('figure.wide', { 'data-panel': id },
    el('figcaption', {}, el('h3', {}, say(title)), el('p', {}, say(note))),
    table.rows.length ? drawTable(table) : el('p.empty', {}, nothing(['没有', 'none'])),
    table.rows.length ? el('div.buttons', {}, el('button', { type: 'button', onclick: () => download(`${id}.csv`, csv(table)) }, say(['下载 CSV', 'CSV']))) : null));
}

/** Texts of the tables in both languages stand as English / 中文. */
function bothLanguages(text) {
  const [english, chinese] = text.split(' / ');
  return say([chinese ?? english, english]);
}

function metricTitle(metric) {
  const column = DATA.dictionary.find((table) => table.name === 'community_week')?.columns.find((c) => c[0] === metric);
  return say(column ? [column[5], humanise(metric)] : metric === 'lurkers' ? ['潜水者', 'Lurkers'] : [metric, humanise(metric)]);
}

function computabilityPanel(host) {
  const of = grid('computability');
  const own = of.rows({ community_id: view.community });
  const missing = own.filter((row) => of.get('source', row) === WHOLE && !of.get('computable', row));
  const byReason = new Map();
  missing.forEach((row) => byReason.set(of.get('reason', row), [...(byReason.get(of.get('reason', row)) ?? []), row]));
  panel(host, 'computability', ['算不出来的指标', 'What cannot be computed'],
    ['所有来源合起来仍算不出的指标、原因与补救办法。', 'Metrics that all sources together do not give, why, and what to import.'],
    {
      columns: [{ title: ['原因', 'Reason'] }, { title: ['指标', 'Metrics'] }, { title: ['补救办法', 'What to import'] }],
      rows: [...byReason.values()].map((rows) => [
        { text: view.lang === 'zh' ? of.label('reason', rows[0])[0] : of.column('reason').labels[of.column('reason').words.indexOf(of.get('reason', rows[0]))][1], raw: of.get('reason', rows[0]) },
        ...[rows.map((row) => metricTitle(of.get('metric', row))).join(say(['、', ', ']))].map((text) => ({ text, raw: text })),
        ...[of.get('remedy', rows[0]) === null ? '' : bothLanguages(of.get('remedy', rows[0]))].map((text) => ({ text, raw: text })),
      ]),
    });
  const caveats = new Map();
  own.filter((row) => of.get('caveat', row) !== null).forEach((row) => {
    const text = bothLanguages(of.get('caveat', row));
    caveats.set(of.get('source', row), (caveats.get(of.get('source', row)) ?? new Set()).add(text));
  });
  if (!caveats.size) return;
  panel(host, 'caveats', ['来源的局限', 'Limits of the sources'], ['这类导出本身缺少的内容。', 'What exports of this kind leave out.'], {
    columns: [{ title: ['来源', 'Source'] }, { title: ['局限', 'Limit'] }],
    rows: [...caveats].map(([source, texts]) => [{ text: source, raw: source, isName: true }, ...[[...texts].join(' ')].map((text) => ({ text, raw: text }))]),
  });
}

function coveragePanel(host) {
  const of = grid('coverage');
  panel(host, 'coverage', ['来源覆盖', 'Coverage of the sources'], ['每个来源从何时到何时有数据,有无疑似中断。', 'From when to when each source has data, and suspected outages.'],
    tableOf(of, of.rows({ community_id: view.community }), ['source', 'first_hour', 'last_hour', 'span_days', 'days_with_acts', 'longest_gap_days', 'suspected_outage_days']));
}

function settingsPanel(host) {
  const rows = [...DATA.settings, ...DATA.versions].map((pair) => pair.map((text) => ({ text, raw: text, isName: true })));
  panel(host, 'settings', ['设置与版本', 'Settings and versions'], ['本批次使用的设置;相同的输入与设置得到相同的数值。', 'What this run was given; the same inputs and settings give the same numbers.'],
    { columns: [{ title: ['名称', 'Name'] }, { title: ['值', 'Value'] }], rows });
}

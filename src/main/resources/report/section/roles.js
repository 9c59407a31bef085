// Roles in motion: what members become, the make-up over time, and which roles reply to which.
const NOWHERE = ['new', 'absent', 'left'];
const isNarrow = () => innerWidth < 700;

SECTIONS.roles = (host) => {
  roleMixFigure(host);
  roleMovesFigure(host);
  roleRepliesFigure(host);
};

/** Names in a column, roles in their order, then where members come from and go to. */
function roleNames(of, rows, column) {
  const place = (role) => (NOWHERE.includes(role) ? 100 + NOWHERE.indexOf(role) : roleOrder(role));
  return [...new Set(rows.map((row) => of.get(column, row)))].sort((a, b) => place(a) - place(b));
}

function roleTitles(of, rows, column, names) {
  return names.map((role) => say(of.label(column, rows.find((row) => of.get(column, row) === role))));
}

function roleMixFigure(host) {
  const of = grid('roleMix');
  const rows = of.rows({ community_id: view.community }).filter((row) => isInWindow(of.get('window_start', row)));
  const windows = [...new Set(rows.map((row) => of.get('window_start', row)))];
  const roles = roleNames(of, rows, 'name');
  const titles = roleTitles(of, rows, 'name', roles);
  const at = new Map(rows.map((row) => [`${of.get('window_start', row)} ${of.get('name', row)}`, of.get('role_members', row)]));
  figure(host, {
    id: 'role-mix', isWide: true, isWhole: true, source: 'role_drift', title: ['各角色人数', 'Members by role'],
    note: ['每四周一格;人数太少的角色未画。', 'Windows of four weeks; roles of too few are not drawn.'],
    table: tableOf(of, rows, ['window_start', 'name', 'role_members']), height: 340,
    why: rows.length && rows.every((row) => of.get('role_members', row) === null) ? of.why('role_members', rows[0]) : null,
    option: (c) => ({
      grid: { left: 8, right: 16, top: isNarrow() ? 108 : 64, bottom: 8, containLabel: true },
      xAxis: categoryAxis(windows.map(day), c), yAxis: valueAxis(c, whole),
      tooltip: tip((points) => [points[0].axisValue, ...points.map((s) => `${s.seriesName} ${s.value === null || s.value === undefined ? '—' : whole(s.value)}`).reverse()]),
      series: roles.map((role, i) => bars(titles[i], windows.map((start) => at.get(`${start} ${role}`) ?? null), c[roleColor(role)], 'roles')).map((s) => ({ ...s, barMaxWidth: 72 })),
    }),
  });
}

/** A window of four weeks is in the period if any day of it is. */
const isInWindow = (start) => view.from === null || (start + 27 >= view.from && start <= view.to + 6);

function roleMovesFigure(host) {
  const of = grid('roleMoves');
  const rows = of.rows({ community_id: view.community });
  const shown = rows.filter((row) => of.get('share', row) !== null);
  figure(host, {
    id: 'role-moves', isWide: true, isWhole: true, source: 'role_move', title: ['从一个窗口到下一个:变成了什么?', 'From one window to the next: what do they become?'],
    note: ['行是前四周的角色,列是后四周的;数字为百分比(全部时间)。对角线是没变的人。空白为人数太少,或足以推算出它们。', 'Rows: the role of four weeks; columns: of the next four; in percent (all time). On the diagonal who stayed. Blank: too few, or would give these away.'],
    table: tableOf(of, rows, ['from_name', 'to_name', 'move_count', 'from_count', 'share', 'share_low', 'share_high', 'told_share', 'noise_share']),
    why: rows.length && !shown.length ? of.why('move_count', rows[0]) : null,
    ...matrix(of, rows, shown, {
      column: 'share', show: (v) => (v === 0 ? '' : Math.round(100 * v)), range: (c) => ({ min: 0, max: 0.7, inRange: { color: [c.card, c.blue] } }),
      more: (row) => [`${percent(of.get('share', row))} (${percent(of.get('share_low', row))} – ${percent(of.get('share_high', row))})`,
        `${whole(of.get('move_count', row))} / ${whole(of.get('from_count', row))}`,
        ...(of.get('told_share', row) === null || of.get('noise_share', row) === null ? [] : [say([
          `前后都说得够多的人中 ${percent(of.get('told_share', row))};若无人真的改变,也会看到 ${percent(of.get('noise_share', row))}`,
          `of who said enough in both ${percent(of.get('told_share', row))}; seen if nobody really moved: ${percent(of.get('noise_share', row))}`])])],
    }),
  });
}

function roleRepliesFigure(host) {
  const of = grid('roleReplies');
  const rows = of.rows({ community_id: view.community });
  const shown = rows.filter((row) => of.get('ratio', row) !== null && of.get('expected_count', row) >= 5);
  const isSure = (row) => of.get('ratio_low', row) > 1 || of.get('ratio_high', row) < 1;
  figure(host, {
    id: 'role-replies', isWide: true, isWhole: true, source: 'role_reply', title: ['谁回应谁?', 'Who replies to whom?'],
    note: ['行回复列;数字是实际回复数与“不看角色、随机回复”时的倍数。蓝为多,橙为少;* 表示 95% 区间不含 1。期望不足 5 次的不画。', 'Rows reply to columns: replies seen over those to expect if roles did not matter. Blue is more, orange fewer; * has an interval without 1. Pairs with fewer than 5 to expect are not drawn.'],
    table: tableOf(of, rows, ['from_name', 'to_name', 'reply_count', 'expected_count', 'ratio', 'ratio_low', 'ratio_high']),
    why: rows.length && !shown.length ? ['回复太少', 'too few replies'] : null,
    ...matrix(of, rows, shown, {
      column: 'ratio', value: (v) => Math.log2(Math.max(v, 0.125)), show: (v, row) => `×${v.toFixed(1)}${isSure(row) ? '*' : ''}`,
      range: (c) => ({ min: -2, max: 2, inRange: { color: [c.orange, c.card, c.blue] } }),
      more: (row) => [`×${of.get('ratio', row).toFixed(2)} (${of.get('ratio_low', row).toFixed(2)} – ${of.get('ratio_high', row).toFixed(2)})`,
        `${whole(of.get('reply_count', row))} / ${of.get('expected_count', row).toFixed(1)}`],
    }),
  });
}

/** Roles down and across, a colour and a number in each cell; roles with nothing to show are left out. */
function matrix(of, rows, shown, { column, value = (v) => v, show, range, more }) {
  const told = shown.filter((row) => of.get(column, row) > 0);
  const from = roleNames(of, told, 'from_name');
  const to = roleNames(of, told, 'to_name');
  const [down, across] = [roleTitles(of, rows, 'from_name', from), roleTitles(of, rows, 'to_name', to)];
  const cells = shown.map((row) => [to.indexOf(of.get('to_name', row)), from.indexOf(of.get('from_name', row)), value(of.get(column, row)), row])
    .filter(([x, y]) => x >= 0 && y >= 0);
  const most = isNarrow() ? 9 : 20;
  const onTwoLines = (title) => title.replace(/[·-]|(?<=\S) /, (by) => `${by.trim()}\n`);
  return {
    height: (isNarrow() ? 110 : 70) + 32 * from.length,
    option: (c) => ({
      grid: { left: 8, right: 8, top: 8, bottom: 8, containLabel: true },
      xAxis: {
        ...categoryAxis(across.map((title) => (isNarrow() ? cut(title, most) : onTwoLines(title))), c), position: 'top', axisLine: { show: false },
        axisLabel: { color: c.ink, interval: 0, rotate: isNarrow() ? 75 : 0, lineHeight: 15 },
      },
      yAxis: { ...categoryAxis(down.map((title) => cut(title, most)), c), inverse: true, axisLabel: { color: c.ink, interval: 0 }, axisLine: { show: false } },
      visualMap: { dimension: 2, show: false, ...range(c) },
      tooltip: tip((at) => [`${down[at.value[1]]} → ${across[at.value[0]]}`, ...more(at.value[3])], 'item'),
      series: [{
        type: 'heatmap', progressive: 0, data: cells, itemStyle: { borderColor: c.line, borderWidth: 1, borderRadius: 3 },
        label: { show: true, fontSize: isNarrow() ? 10 : 12, color: c.ink, formatter: (p) => show(of.get(column, p.value[3]), p.value[3]) },
      }],
    }),
  };
}

"""The published tables of one community, and pictures of them, for the notebooks beside."""

import os
from pathlib import Path

import duckdb
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib import font_manager

#: Fonts with Chinese letters, the first found is used; without one, labels are English only.
CHINESE_FONTS = [
    "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei",
    "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "SimHei",
]
COLORS = ["#3b76b8", "#d8742a", "#2a8c82", "#80599f", "#d9b23a", "#c57192", "#86b8e0", "#8f9a45", "#98a2b1", "#3a4453"]
MOST_BARS = 24
QUESTIONS = Path(__file__).parent / "../src/main/resources/sql"

_installed = {font.name for font in font_manager.fontManager.ttflist}
_chinese = next((font for font in CHINESE_FONTS if font in _installed), None)
plt.rcParams.update({
    "font.family": "sans-serif", "font.sans-serif": ([_chinese] if _chinese else []) + ["DejaVu Sans"],
    "axes.unicode_minus": False, "axes.prop_cycle": plt.cycler(color=COLORS), "figure.figsize": (8, 3.2),
    "figure.dpi": 96, "axes.spines.top": False, "axes.spines.right": False, "axes.grid": True,
    "grid.color": "#e1e5eb", "axes.axisbelow": True, "axes.titlelocation": "left", "legend.frameon": False,
})


def say(chinese, english):
    """Both languages; English alone where no font has Chinese letters."""
    return f"{chinese}  {english}" if _chinese else english


def _as_day(column):
    """Points in time as days, so that axes show no hours."""
    return column.dt.strftime("%Y-%m-%d") if pd.api.types.is_datetime64_any_dtype(column) else column


class Lake:
    """A lake, as its tables.sql tells; of several communities the largest, or the one named."""

    def __init__(self, folder=None, community=None):
        folder = Path(folder or os.environ.get("LAKE", "../lake")).resolve()
        self.db = duckdb.connect()
        self.db.execute(f"SET file_search_path = '{str(folder).replace(chr(39), chr(39) * 2)}'")
        self.db.execute((folder / "tables.sql").read_text(encoding="utf-8"))
        largest = "SELECT community_id FROM community ORDER BY acts DESC, community_id LIMIT 1"
        self.community = community or self.db.execute(largest).fetchone()[0]
        self.tables = [name for (name,) in self.db.execute("SELECT view_name FROM duckdb_views() WHERE NOT internal").fetchall()]
        for table in self.tables:
            self._narrow(table)

    def _narrow(self, table):
        columns = [row[0] for row in self.db.execute(f"DESCRIBE {table}").fetchall()]
        if "community_id" in columns:
            named = self.community.replace("'", "''")
            self.db.execute(f"CREATE TEMP VIEW {table} AS SELECT * FROM memory.main.{table} WHERE community_id = '{named}'")

    def rows(self, sql):
        """What a query gives."""
        return self.db.execute(sql).df()

    def answer(self, question):
        """What one of the queries beside the program gives, by its file's name."""
        return self.rows((QUESTIONS / f"{question}.sql").read_text(encoding="utf-8"))

    def lines(self, sql, chinese, english):
        """The first column across, a line for each of the others."""
        def draw(data, ax):
            data.set_index(data.columns[0]).plot(ax=ax, marker="o", markersize=3, xlabel="")

        self._draw(sql, chinese, english, draw)

    def bars(self, sql, chinese, english, stacked=False):
        """The first column across, a bar for each of the others."""
        def draw(data, ax):
            turn = 0 if len(data) <= 8 else 45
            data.set_index(data.columns[0]).plot.bar(ax=ax, width=0.75, rot=turn, stacked=stacked, xlabel="")

        self._draw(sql, chinese, english, draw)

    def rails(self, sql, chinese, english, stacked=False):
        """The first column down, a bar for each of the others."""
        def draw(data, ax):
            data.set_index(data.columns[0])[::-1].plot.barh(ax=ax, width=0.75, stacked=stacked, ylabel="")

        self._draw(sql, chinese, english, draw, MOST_BARS)

    def dots(self, sql, chinese, english):
        """The first column across, the second up."""
        def draw(data, ax):
            across, up = data.columns[:2]
            ax.scatter(data[across], data[up], s=14, alpha=0.5)
            ax.set(xlabel=across, ylabel=up)

        self._draw(sql, chinese, english, draw)

    def intervals(self, sql, chinese, english):
        """The first column down; a point, and its lower and upper end."""
        def draw(data, ax):
            name, value, low, high = data.columns[:4]
            data = data[::-1].reset_index(drop=True)
            reach = [(data[value] - data[low]).clip(lower=0), (data[high] - data[value]).clip(lower=0)]
            ax.errorbar(data[value], range(len(data)), xerr=reach, fmt="o", capsize=4)
            ax.set_yticks(range(len(data)), data[name])
            ax.set_xlabel(value)

        self._draw(sql, chinese, english, draw, MOST_BARS)

    def squares(self, sql, chinese, english):
        """The first column down, the second across, the third as colour and number."""
        def draw(data, ax):
            grid = data.pivot(index=data.columns[0], columns=data.columns[1], values=data.columns[2])
            ax.imshow(grid.to_numpy(dtype=float), cmap="Blues", aspect="auto", alpha=0.7)
            ax.set_xticks(range(len(grid.columns)), grid.columns, rotation=35, ha="right")
            ax.set_yticks(range(len(grid.index)), grid.index)
            ax.grid(False)
            for (y, x), number in np.ndenumerate(grid.to_numpy(dtype=float)):
                if not np.isnan(number):
                    ax.text(x, y, f"{number:.2g}" if abs(number) < 100 else f"{number:.0f}", ha="center", va="center", fontsize=8)

        self._draw(sql, chinese, english, draw)

    def _draw(self, sql, chinese, english, draw, most=None):
        data = self.rows(sql)
        data = data if most is None else data.head(most)
        if data.drop(columns=data.columns[0]).isna().all(axis=None):
            print(say("无数据。", "No rows."))
            return
        data = data.apply(_as_day)
        figure, ax = plt.subplots(figsize=(8, 3.2 if most is None else max(3.2, 0.28 * len(data))))
        draw(data, ax)
        ax.set_title(say(chinese, english))
        if ax.get_legend() is not None:
            ax.legend(loc="upper left", bbox_to_anchor=(1, 1))
        figure.tight_layout()
        plt.show()

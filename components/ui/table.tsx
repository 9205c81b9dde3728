import clsx from "clsx";
import type { ReactNode } from "react";

export type Column<Row> = {
  label: string;
  cell: (row: Row) => ReactNode;
  /** Names the row: read out with each cell, and the heading of the row on phones. */
  lead?: boolean;
  /** Figures: aligned right, all digits of one width. */
  numeric?: boolean;
  /** Only for those who do not see the column, such as one with buttons. */
  hiddenLabel?: boolean;
};

type TableProps<Row> = {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  keyOf: (row: Row) => string;
};

// Drawn as blocks, as on phones, parts of a table lose their roles in some browsers: so they are said.
const roles = {
  table: { role: "table" },
  rowgroup: { role: "rowgroup" },
  row: { role: "row" },
  columnheader: { role: "columnheader" },
  rowheader: { role: "rowheader" },
  cell: { role: "cell" },
};

/** Rows to compare. On a phone each row becomes a small block with its labels. */
export function Table<Row>({ caption, columns, rows, keyOf }: TableProps<Row>) {
  return (
    <table {...roles.table} className="w-full border-collapse text-left text-15 max-sm:block">
      <caption className="sr-only">{caption}</caption>
      <thead {...roles.rowgroup} className="max-sm:sr-only">
        <tr {...roles.row} className="border-b border-line text-13 text-muted">
          {columns.map((column) => (
            <th
              key={column.label}
              {...roles.columnheader}
              scope="col"
              className={clsx("py-2 pr-6 font-medium last:pr-0", column.numeric && "text-right")}
            >
              {column.hiddenLabel ? <span className="sr-only">{column.label}</span> : column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...roles.rowgroup} className="max-sm:block">
        {rows.map((row) => (
          <tr
            key={keyOf(row)}
            {...roles.row}
            className="border-b border-line align-middle max-sm:grid max-sm:grid-cols-1 max-sm:gap-1 max-sm:py-4"
          >
            {columns.map((column) => (
              <Cell key={column.label} column={column}>
                {column.cell(row)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column, children }: { column: Column<Row>; children: ReactNode }) {
  // One long word breaks in its cell instead of widening the page.
  const shared = clsx(
    "sm:max-w-80 sm:py-3 sm:pr-6 sm:last:pr-0",
    column.numeric && "tabular-nums sm:text-right",
  );
  if (column.lead)
    return (
      <th
        {...roles.rowheader}
        scope="row"
        className={clsx(shared, "font-medium max-sm:order-first [&_a]:no-underline [&_a:hover]:underline")}
      >
        {children}
      </th>
    );
  return (
    <td {...roles.cell} className={clsx(shared, "max-sm:flex max-sm:gap-3 max-sm:has-[>div:empty]:hidden")}>
      {!column.hiddenLabel && (
        <span aria-hidden className="w-28 shrink-0 text-muted sm:hidden">
          {column.label}
        </span>
      )}
      <div className="min-w-0">{children}</div>
    </td>
  );
}

import type { TableShape } from "@/domain/datasets/dataset-query";

type TablePreviewProps = {
  name: string;
  shape: TableShape;
  /** How many rows and columns there are in all, in words. */
  whole: string;
};

/** The first rows of a table, as they are: every cell is text. Wide ones are moved within their own frame. */
export function TablePreview({ name, shape: { header, firstRows }, whole }: TablePreviewProps) {
  return (
    <figure>
      <section
        aria-label={`First rows of ${name}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard as well
        tabIndex={0}
        className="overflow-x-auto rounded border border-line"
      >
        <table className="min-w-full border-collapse text-left text-13">
          <thead>
            <tr className="border-b border-line bg-wash">
              {header.map((column, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns have nothing else, and never move
                <th key={index} scope="col" dir="auto" className="px-3 py-2 font-medium whitespace-nowrap">
                  {column || <span className="text-muted">Column {index + 1}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {firstRows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have nothing else, and never move
              <tr key={index}>
                {header.map((_, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <td key={place} dir="auto" className="max-w-80 truncate px-3 py-1.5 tabular-nums">
                    {row[place] ?? ""}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <figcaption className="mt-2 text-13 text-muted">
        {firstRows.length === 0
          ? "No rows below the header."
          : `The first ${firstRows.length === 1 ? "row" : `${firstRows.length} rows`}.`}{" "}
        {whole} in all.
      </figcaption>
    </figure>
  );
}

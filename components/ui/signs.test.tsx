import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Avatar } from "./avatar";
import { Certainty } from "./certainty";
import { Notice } from "./notice";
import { Pagination } from "./pagination";
import { ProgressLine } from "./progress-line";
import { type Column, Table } from "./table";
import { WaterLevel } from "./water-level";

describe("Certainty", () => {
  test.each([
    ["high", 4, "High certainty"],
    ["moderate", 3, "Moderate certainty"],
    ["low", 2, "Low certainty"],
    ["very low", 1, "Very low certainty"],
    ["unrated", 0, "Not yet rated"],
  ] as const)("%s is %i dots and its word", (level, dots, words) => {
    const html = renderToStaticMarkup(<Certainty level={level} />);
    expect(html.match(/<circle[^>]*fill="currentColor"/g) ?? []).toHaveLength(dots);
    expect(html.match(/<circle/g)).toHaveLength(4);
    expect(html).toContain(words);
  });
});

describe("WaterLevel", () => {
  test("gives the figure beside the drawing, within its bounds", () => {
    expect(renderToStaticMarkup(<WaterLevel share={0.824} />)).toContain("82");
    expect(renderToStaticMarkup(<WaterLevel share={1.4} />)).toContain("100");
    expect(renderToStaticMarkup(<WaterLevel share={-1} />)).toMatch(/>0\s*%/);
  });

  test("is dashed and says so when it is a guess from few answers", () => {
    const html = renderToStaticMarkup(<WaterLevel share={0.5} fewAnswers />);
    expect(html).toContain("stroke-dasharray");
    expect(html).toContain("estimated from few answers");
  });
});

test("an avatar shows the first and the last initial", () => {
  const initials = (name: string) => renderToStaticMarkup(<Avatar name={name} />).replace(/<[^>]+>/g, "");
  expect(initials("Ana Maria Castro")).toBe("AC");
  expect(initials("łucja")).toBe("Ł");
  expect(initials("  ")).toBe("");
});

test("a notice without a title still says of what kind it is", () => {
  expect(renderToStaticMarkup(<Notice kind="harm">It failed.</Notice>)).toContain("Problem: ");
});

test("progress is told in words", () => {
  const html = renderToStaticMarkup(<ProgressLine done={2} of={7} label="Questions" />);
  expect(html).toContain('aria-valuetext="2 of 7"');
});

test("pages of a list are drawn only where there is somewhere to go", () => {
  expect(renderToStaticMarkup(<Pagination />)).toBe("");
  expect(renderToStaticMarkup(<Pagination older="?before=1" />)).toContain('rel="next"');
});

test("a table stays one for those who hear it, drawn as blocks or not", () => {
  const columns: Column<{ id: string; figure: number }>[] = [
    { label: "Name", lead: true, cell: (row) => row.id },
    { label: "Met", numeric: true, cell: (row) => row.figure },
    { label: "Actions", hiddenLabel: true, cell: () => "More" },
  ];
  const html = renderToStaticMarkup(
    <Table caption="People" columns={columns} rows={[{ id: "ana", figure: 3 }]} keyOf={(row) => row.id} />,
  );
  expect(html).toContain("<caption");
  expect(html.match(/role="columnheader"/g)).toHaveLength(3);
  expect(html).toMatch(/<th[^>]*role="rowheader"[^>]*>ana/);
  expect(html.match(/role="cell"/g)).toHaveLength(2);
});

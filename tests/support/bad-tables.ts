/** Which row of the list and what, a table of this name, the rows of it that are read, and what is said of the rest. */
export const badTables: [string, string, number[], RegExp][] = [
  [
    "18: an open quote in row 2",
    `title,s\na,"b\n${"c,d\n".repeat(50)}`,
    [],
    /:2: .*opened in row 2, column 2 \(“s”\)/,
  ],
  [
    "18: an open quote before quoted rows",
    'title,s\na,b\nc,"d\ne,"f"\n',
    [2],
    /:3: .*opened in row 3, column 2/,
  ],
  [
    "18: an open quote in the header",
    'title,"s\na,b',
    [],
    /:1: .*opened in row 1, column 2 is never|row 1, column 2,/,
  ],
  ["18: an open quote over megabytes", `title\n"a${"b\n".repeat(3e6)}`, [], /:2: .*never closed/],
  ["19: too many columns", "title,s\n1,2\n1,2,3\n1,2", [2, 4], /:3: Row 3 has 3 columns, the header has 2/],
  ["19: too few columns", "title,s\n1,2\n1\n1,2", [2, 4], /:3: Row 3 has 1 column, the header has 2/],
  ["19: after a cell of several lines", 'title,s\n"1\n1",2\n1,2,3', [2], /:3: Row 3 has 3 columns/],
  ["20: a column twice", "title,summary,Title\n1,2,3", [], /:1: The column “Title” stands twice.*1 and 3/],
  ["20: a column twice but for a dash", "half life,half-life\n1,2", [], /stands twice/],
  ["20: a column without a name", "title,,s\n1,2,3", [2], /:1: Column 2 has no name/],
  ["20: a header alone", "title,summary\n", [], /no rows below the header/],
  [
    "28: a cell of a megabyte",
    `title,s\n1,${"x".repeat(1 << 20)}\n1,2`,
    [3],
    /:2: Row 2, column 2 \(“s”\): .*100,000 char/,
  ],
  [
    "28: a cell of six megabytes",
    `title,s\n1,${"x".repeat(6 << 20)}\n1,2`,
    [],
    /:2: Row 2 is longer than 5 MB/,
  ],
  ["28: 201 columns", `${Array.from({ length: 201 }, (_, at) => `c${at}`)}\n1`, [], /:1: .*over 200 columns/],
  ["28: 20,000 columns", `${Array.from({ length: 20_000 }, (_, at) => `c${at}`)}\n1`, [], /over 200 columns/],
  ["28: a million empty cells", `title,s\n${",".repeat(1e6)}`, [], /:2: .*over 200 columns/],
];

import type { DemoDataset } from "./demo-dataset";

/** Small tables and a picture that were made up for the demo, and say so. */
export const demoDatasets: DemoDataset[] = [
  {
    slug: "fund-list-trial",
    name: "Fund list trial, day by day (made up for the demo)",
    versions: [
      {
        file: "fund-list-trial-1.csv",
        by: "analyst",
        daysAgo: 74,
        note: "All four weeks, as the portal counted them.",
      },
      {
        file: "fund-list-trial-2.csv",
        by: "senior.researcher",
        daysAgo: 6,
        note: "Without visits by the portal's own staff, who mostly saw the groups.",
      },
    ],
  },
  {
    slug: "half-second-trial",
    name: "Slowdown trial on the results page, day by day (made up for the demo)",
    versions: [
      {
        file: "half-second-trial-1.csv",
        by: "analyst",
        daysAgo: 38,
        note: "The first two weeks.",
      },
      {
        file: "half-second-trial-2.csv",
        by: "analyst",
        daysAgo: 2,
        note: "Adds the third and the fourth week.",
      },
    ],
  },
  {
    slug: "three-groups-picture",
    name: "The list of funds in three groups, as it was shown (made up for the demo)",
    versions: [
      {
        file: "three-groups.png",
        by: "senior.researcher",
        daysAgo: 74,
        note: "The layout that visitors saw.",
      },
    ],
  },
];

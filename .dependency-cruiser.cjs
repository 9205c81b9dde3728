/** The arrows of docs/decisions/0002-the-map.md: who may import whom, type imports included. */

// A concept may import those to its right; concepts in one entry are siblings and never import each other.
const concepts = [
  ["transfer", "slack"],
  ["digests"],
  ["reminders"],
  ["initiatives", "paths"],
  ["memory"],
  ["studies"],
  ["upkeep"],
  ["search"],
  ["datasets"],
  ["insights"],
  ["evidence"],
  ["access"],
  ["deliveries"],
  ["people"],
  ["audit"],
  ["markdown", "tables"],
];

const top = "^(app|components|config|db|domain|emails|jobs|scripts|tests)/";

/** One rule for each concept: it reaches only itself and what stands to its right. */
const insideDomain = concepts.flatMap((level, position) =>
  level.map((concept) => ({
    name: `domain-${concept}`,
    comment: `domain/${concept} imports only what stands to its right in the list of concepts.`,
    severity: "error",
    from: { path: `^domain/${concept}/` },
    to: {
      path: "^domain/[^/]+/",
      pathNot: `^domain/(${[concept, ...concepts.slice(position + 1).flat()].join("|")})/`,
    },
  })),
);

const only = (name, from, allowed, extra = {}) => ({
  name,
  severity: "error",
  from: { path: from, ...extra },
  to: { path: top, pathNot: allowed },
});

module.exports = {
  forbidden: [
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-unresolved",
      comment: "hast and mdast are names of types alone, without a package behind them.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^((bun|virtual):|(hast|mdast)$)" },
    },
    {
      name: "known-concepts",
      comment: "A new folder in domain/ takes its place in the list of concepts first.",
      severity: "error",
      from: {},
      to: { path: "^domain/[^/]+/", pathNot: `^domain/(${concepts.flat().join("|")})/` },
    },
    {
      name: "tests-stay-tests",
      comment: "Only the demo shows people what tests use: its stand-in for Slack.",
      severity: "error",
      from: {
        pathNot:
          "(^tests/|\\.test\\.tsx?$|^(vitest|playwright)\\.config\\.ts$|^scripts/(test|bench|eval|faults)/|^scripts/(test\\.ts$|demo/slack/))",
      },
      to: { path: "(^tests/|\\.test\\.tsx?$)" },
    },
    {
      name: "no-server-only-in-domain",
      comment: "Jobs run the same files in plain Node, where that import throws.",
      severity: "error",
      from: { path: "^(domain|db|emails|jobs)/" },
      to: { path: "(^|/)server-only" },
    },
    only("config-is-a-leaf", "^config/", "^config/", { pathNot: "\\.test\\.tsx?$" }),
    only("db-knows-nothing-above", "^db/", "^(db|config)/", { pathNot: "\\.test\\.tsx?$" }),
    only("emails-are-leaves", "^emails/", "^(emails|config)/", { pathNot: "\\.test\\.tsx?$" }),
    only("components-draw-props", "^components/", "^(components/|domain/.*-(input|query)\\.ts$)", {
      pathNot: "\\.test\\.tsx?$",
    }),
    only("domain-reaches-down", "^domain/", "^(domain|db|emails|config)/", { pathNot: "\\.test\\.tsx?$" }),
    only("jobs-reach-domain", "^jobs/", "^(jobs|domain|db|config)/", { pathNot: "\\.test\\.tsx?$" }),
    {
      name: "app-asks-the-domain",
      comment: "Pages and actions never query; they ask the domain.",
      severity: "error",
      from: { path: "^app/", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^(db|emails|jobs|scripts)/" },
    },
    ...insideDomain,
  ],
  options: {
    parser: "tsc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(\\.next|node_modules)[^/]*/" },
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".css"],
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};

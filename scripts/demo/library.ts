import type { Role } from "@/domain/actor";

export type DemoPerson = {
  key: string;
  name: string;
  role: Role;
  team: string;
  timeZone: string;
  joinedDaysAgo: number;
};

/** Fictional people under example.com: their names say what they do. */
export const demoPeople: DemoPerson[] = [
  {
    key: "product.lead",
    name: "Demo Product Lead",
    role: "author",
    team: "harbour",
    timeZone: "Europe/Berlin",
    joinedDaysAgo: 1460,
  },
  {
    key: "product.manager",
    name: "Demo Product Manager",
    role: "reader",
    team: "harbour",
    timeZone: "Europe/London",
    joinedDaysAgo: 610,
  },
  {
    key: "new.pm",
    name: "Demo New Product Manager",
    role: "reader",
    team: "harbour",
    timeZone: "Europe/Berlin",
    joinedDaysAgo: 12,
  },
  {
    key: "research.lead",
    name: "Demo Research Lead",
    role: "admin",
    team: "lantern",
    timeZone: "Europe/Berlin",
    joinedDaysAgo: 1900,
  },
  {
    key: "senior.researcher",
    name: "Demo Senior Researcher",
    role: "author",
    team: "lantern",
    timeZone: "Europe/Lisbon",
    joinedDaysAgo: 1200,
  },
  {
    key: "new.researcher",
    name: "Demo New Researcher",
    role: "author",
    team: "lantern",
    timeZone: "Europe/Berlin",
    joinedDaysAgo: 19,
  },
  {
    key: "experiment.lead",
    name: "Demo Experimentation Lead",
    role: "curator",
    team: "compass",
    timeZone: "America/New_York",
    joinedDaysAgo: 980,
  },
  {
    key: "analyst",
    name: "Demo Analyst",
    role: "author",
    team: "compass",
    timeZone: "America/New_York",
    joinedDaysAgo: 730,
  },
  {
    key: "new.analyst",
    name: "Demo New Analyst",
    role: "author",
    team: "compass",
    timeZone: "America/New_York",
    joinedDaysAgo: 5,
  },
  {
    key: "engineering.manager",
    name: "Demo Engineering Manager",
    role: "reader",
    team: "keel",
    timeZone: "Europe/Berlin",
    joinedDaysAgo: 1100,
  },
  {
    key: "platform.engineer",
    name: "Demo Platform Engineer",
    role: "author",
    team: "keel",
    timeZone: "Australia/Lord_Howe",
    joinedDaysAgo: 800,
  },
  {
    key: "leaving.engineer",
    name: "Demo Leaving Engineer",
    role: "author",
    team: "keel",
    timeZone: "Europe/Berlin",
    joinedDaysAgo: 1500,
  },
];

export const demoTeams = [
  {
    slug: "harbour",
    name: "Harbour",
    purpose: "Product growth: what people sign up for, and why they stay.",
    lead: "product.lead",
    topics: ["behaviour-choice", "performance", "interaction-design"],
  },
  {
    slug: "lantern",
    name: "Lantern",
    purpose: "Experience research: watching, asking, and reading what others found.",
    lead: "research.lead",
    topics: ["usability-testing", "attention-reading", "learning-memory", "replication"],
  },
  {
    slug: "compass",
    name: "Compass",
    purpose: "Experimentation and analytics: numbers that can be relied on.",
    lead: "experiment.lead",
    topics: ["experimentation", "data-quality", "replication"],
  },
  {
    slug: "keel",
    name: "Keel",
    purpose: "Platform engineering: how we build, review and keep things safe.",
    lead: "engineering.manager",
    topics: ["engineering-practice", "security-policy", "teamwork"],
  },
];

const years = (count: number) => Math.round(count * 365.25);

type DemoTopic = {
  slug: string;
  name: string;
  halfLifeDays: number;
  description: string;
  /** Other words for it. */
  words: string[];
  /** Keys of the people who look after it. */
  curators: string[];
};

export const demoTopics: DemoTopic[] = [
  {
    slug: "usability-testing",
    name: "Usability testing",
    halfLifeDays: years(8),
    description: "Watching people use things, and how many people that takes.",
    words: ["User testing", "Think-aloud"],
    curators: ["senior.researcher"],
  },
  {
    slug: "interaction-design",
    name: "Interaction design",
    halfLifeDays: years(8),
    description: "Forms, targets, menus and what they ask of people.",
    words: ["Interface design", "Forms"],
    curators: [],
  },
  {
    slug: "attention-reading",
    name: "Attention and reading",
    halfLifeDays: years(6),
    description: "What people look at, and what they pass over.",
    words: ["Eye tracking"],
    curators: [],
  },
  {
    slug: "performance",
    name: "Performance",
    halfLifeDays: years(5),
    description: "What waiting does to people and to use.",
    words: ["Latency", "Page speed"],
    curators: ["platform.engineer"],
  },
  {
    slug: "experimentation",
    name: "Experimentation",
    halfLifeDays: years(10),
    description: "Comparisons that can be believed, and how they go wrong.",
    words: ["A/B testing", "Controlled experiments"],
    curators: ["experiment.lead"],
  },
  {
    slug: "data-quality",
    name: "Data quality",
    halfLifeDays: years(10),
    description: "Whether a number means what it seems to mean.",
    words: ["Trustworthy numbers"],
    curators: ["experiment.lead", "analyst"],
  },
  {
    slug: "behaviour-choice",
    name: "Behaviour and choice",
    halfLifeDays: years(6),
    description: "Defaults, options, anchors and nudges.",
    words: ["Nudging", "Decision making"],
    curators: ["product.lead"],
  },
  {
    slug: "replication",
    name: "Replication",
    halfLifeDays: years(8),
    description: "What held when somebody looked again.",
    words: ["Reproducibility"],
    curators: ["senior.researcher"],
  },
  {
    slug: "learning-memory",
    name: "Learning and memory",
    halfLifeDays: years(15),
    description: "How people come to know things and lose them again.",
    words: ["Recall", "Training"],
    curators: ["senior.researcher"],
  },
  {
    slug: "teamwork",
    name: "Teamwork",
    halfLifeDays: years(12),
    description: "Who knows what, and how groups get better.",
    words: ["Collaboration"],
    curators: [],
  },
  {
    slug: "engineering-practice",
    name: "Engineering practice",
    halfLifeDays: years(5),
    description: "Code review, tools and habits of building.",
    words: ["Code review", "Developer tools"],
    curators: ["platform.engineer"],
  },
  {
    slug: "security-policy",
    name: "Security policy",
    halfLifeDays: years(5),
    description: "Rules that make us safer, and rules that only annoy.",
    words: ["Passwords"],
    curators: [],
  },
];

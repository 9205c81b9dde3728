/** What the simulator calls a person, a team, a topic, an insight or an initiative. */
export type Id = number | string;

export type Happened = {
  type: string;
  /** ISO instants, here and below. */
  at: string;
  personId?: Id;
  teamId?: Id;
  insightId?: Id;
  source?: string;
  grade?: string | null;
};

/** What a scheduler is shown on one morning of a simulated organization. */
export type Morning = {
  now: string;
  cap: number | null;
  teams: { id: Id; topics: Id[] }[];
  people: { id: Id; teamId: Id; optedOut: boolean }[];
  insights: { id: Id; topics: Id[]; publishedAt: string }[];
  initiatives: {
    id: Id;
    topics: Id[];
    kickoffAt: string;
    endsAt: string;
    participants: Id[];
    insights: Id[];
  }[];
  /** Since the morning before. */
  events: Happened[];
};

/** What it answers: whom it asks about what on that morning. */
export type Asked = { personId: Id; insightId: Id; kind: "jit" | "keep" | "base" };

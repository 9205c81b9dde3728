import type { DemoInitiative } from "./demo-initiative";
import { claimsForm } from "./initiatives/claims-form";
import { engineeringCouncil } from "./initiatives/engineering-council";
import { liftCrews } from "./initiatives/lift-crews";
import { museumTickets } from "./initiatives/museum-tickets";
import { pensionSignup } from "./initiatives/pension-signup";
import { scoreboardTrust } from "./initiatives/scoreboard-trust";

/** What the organization is deciding on, from a first idea to what was decided; the briefs speak of other things than the records. */
export const demoInitiatives: Record<string, DemoInitiative> = {
  "pension-signup": pensionSignup,
  "museum-tickets": museumTickets,
  "claims-form": claimsForm,
  "scoreboard-trust": scoreboardTrust,
  "lift-crews": liftCrews,
  "engineering-council": engineeringCouncil,
};

import type { DemoPath } from "./demo-path";
import { newExperimentationAnalyst } from "./paths/new-experimentation-analyst";
import { newProductManager } from "./paths/new-product-manager";
import { newUxResearcher } from "./paths/new-ux-researcher";

/** What whoever is new in a role should know, with people at different points of it. */
export const demoPaths: DemoPath[] = [newProductManager, newUxResearcher, newExperimentationAnalyst];

import type { DemoStudy } from "./demo-study";
import { comingStudies } from "./studies/coming";
import { toldStudies } from "./studies/told";

/** The research of the demo's people, over all six stages. */
export const demoStudies: DemoStudy[] = [...comingStudies, ...toldStudies];

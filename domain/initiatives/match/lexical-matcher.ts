import type { Matcher } from "../matcher";
import { findInitiativesFor } from "./find-initiatives-for";
import { findMatches } from "./find-matches";
import { writeBriefTerms } from "./write-brief-terms";

/** What jobs look up by what bears on what: the words of briefs and records, and nothing outside of this installation. */
export const lexicalMatcher: Matcher = { findMatches, findInitiativesFor, writeBriefTerms };

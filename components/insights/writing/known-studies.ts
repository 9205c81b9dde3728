import { createContext } from "react";
import type { StudyLink } from "@/domain/studies/study-query";

/** The studies that the draft named when the page was opened, by their ids. */
export const KnownStudiesContext = createContext<Record<string, StudyLink>>({});

import { createContext } from "react";
import type { StudyStage } from "@/domain/studies/study-input";

/** Sends a study of the board to another stage. */
export const MoveContext = createContext<(id: string, stage: StudyStage) => void>(() => {});

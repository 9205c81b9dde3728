import { cache } from "react";
import { readFrameFacts } from "@/domain/people/frame-facts";

/** What the frame shows, asked once for a page that needs some of it as well. */
export const frameFacts = cache(readFrameFacts);

import type { TokenScope } from "@/domain/access/token-input";

/** What a token may do, in words. */
export const scopeWords: Record<TokenScope, string> = {
  "initiatives:read": "Read initiatives and what is known about them",
  "initiatives:write": "Begin and change initiatives",
};

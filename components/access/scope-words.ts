import type { TokenScope } from "@/domain/access/token-input";

/** What a token may do, in words. */
export const scopeWords: Record<TokenScope, string> = {
  "initiatives:read": "Read initiatives and what is known about them",
  "initiatives:write": "Begin and change initiatives",
};

/** The same where many of them stand below each other. */
export const briefScopeWords: Record<TokenScope, string> = {
  "initiatives:read": "read initiatives",
  "initiatives:write": "change initiatives",
};

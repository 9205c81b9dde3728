export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** What a browser remembers about the look, for itself alone. */
export type Appearance = { theme: Theme; rail: "wide" | "narrow" };

export const themeCookie = "theme";
export const railCookie = "rail";

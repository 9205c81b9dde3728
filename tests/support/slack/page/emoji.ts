/** The few that people of a team type; whatever else is written between colons stays as it is. */
export const emoji: Record<string, string> = {
  "+1": "👍",
  bell: "🔔",
  books: "📚",
  bulb: "💡",
  calendar: "📅",
  eyes: "👀",
  link: "🔗",
  lock: "🔒",
  mag: "🔍",
  ocean: "🌊",
  pray: "🙏",
  smile: "😄",
  tada: "🎉",
  thinking_face: "🤔",
  warning: "⚠️",
  wave: "👋",
  white_check_mark: "✅",
};

export const withEmoji = (words: string) =>
  words.replace(/:([a-z0-9_+-]+):/g, (whole, name) => emoji[name] ?? whole);

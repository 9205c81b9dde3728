/** Mail programs bring their own fonts; these are the nearest to ours. */
export const serif = "'Source Serif 4', 'Source Serif', Georgia, Cambria, 'Times New Roman', serif";
export const sans =
  "'Source Sans 3', 'Source Sans', -apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";
export const code = "'Source Code Pro', ui-monospace, Menlo, Consolas, 'Courier New', monospace";

/** The morning. */
export function TodayScreen() {
  return null;
}

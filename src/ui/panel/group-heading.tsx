/** Over the rows of one group: what it is, and where that needs a line, what belongs into it. */
export function GroupHeading({ heading, note }: { readonly heading: string; readonly note: string | null }) {
  if (note === null) return <h3 class="event-group-heading overline">{heading}</h3>;
  return (
    <div class="event-group-heading event-group-explained">
      <h3>{heading}</h3>
      <p>{note}</p>
    </div>
  );
}

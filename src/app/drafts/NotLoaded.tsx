/** Stands where the drafts would: their part of the app did not arrive. */
export default function NotLoaded() {
  return (
    <p className="board quiet" role="alert">
      The drafts could not be shown: this part of the app did not load. The findings stand. Open Postfusion
      again from the chart to try once more.
    </p>
  )
}

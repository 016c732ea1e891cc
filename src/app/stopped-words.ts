/** Something went wrong inside the app itself: why there is no chart, and what to do next. */
export const STOPPED_WORDS = {
  title: 'Postfusion has stopped',
  whatNext:
    'A fault in the app; nothing it showed can be relied on. Read the chart in the EHR, and open Postfusion again from there.',
}

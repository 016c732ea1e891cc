import { useId, useState, type ReactNode } from 'react'
import type { Context } from '../../domain/context.ts'
import { formatDay } from '../../domain/dates.ts'
import {
  openChoices,
  ORDER_KINDS,
  orderText,
  sideWords,
  titleWords,
  type OrderChoices,
  type OrderDraft,
} from '../../drafts/order.ts'
import { withChoices } from '../../drafts/order-proposals.ts'
import { orderResource } from '../../fhir/write-order.ts'
import { datesInWords } from '../date-words.ts'
import { plain } from '../plain-text.ts'
import type { Drafting } from './drafting.ts'
import { SendBar } from './SendBar.tsx'
import { orderToWrite } from './to-write.ts'
import { useSend } from './use-send.ts'

type OrderFormProps = { order: OrderDraft; context: Context; drafting: Drafting }

/** One order to be read and changed before anything leaves. Text the clinician wrote is never replaced. */
export function OrderForm({ order: proposed, context, drafting }: OrderFormProps) {
  const [choices, setChoices] = useState<OrderChoices>(proposed.choices)
  const [written, setWritten] = useState<{ place?: string; question?: string }>({})
  const sending = useSend(drafting, 'ServiceRequest')
  const id = useId()
  const chosen = withChoices(proposed, choices, context)
  const order: OrderDraft = { ...chosen, ...written }
  const title = titleWords(order)
  const { asks } = ORDER_KINDS[order.kind]
  const open = openChoices(order)
  const text = plain(orderText(order))
  const change = (more: Partial<OrderChoices>) => {
    setChoices({ ...choices, ...more })
    // Another side or contrast is another order; what became of the former does not tell of it.
    if (!sending.isSent) sending.forget()
  }
  return (
    <form className="draft-form" onSubmit={(event) => event.preventDefault()}>
      <fieldset disabled={sending.isSent || sending.state.state === 'sending'}>
        <legend className="heard-only">{title}</legend>
        {asks.some((one) => one === 'contrast') && (
          <Choice
            name={`${id}-contrast`}
            legend="Gadolinium"
            options={[
              ['without', 'Without contrast'],
              ['with', 'Without and with gadolinium'],
            ]}
            value={choices.contrast}
            choose={(contrast) => change({ contrast })}
          />
        )}
        {asks.some((one) => one === 'side') && (
          <Choice
            name={`${id}-side`}
            legend="Side"
            options={(['left', 'right', 'both'] as const).map((side) => [side, sideWords(side)] as const)}
            value={choices.side}
            choose={(side) => change({ side })}
          />
        )}
        {proposed.place !== '' && (
          <Field id={`${id}-place`} label="Where">
            <input
              id={`${id}-place`}
              value={order.place}
              onChange={(event) => setWritten({ ...written, place: event.target.value })}
            />
          </Field>
        )}
        <Field id={`${id}-question`} label="Clinical question">
          <textarea
            id={`${id}-question`}
            rows={8}
            value={order.question}
            onChange={(event) => setWritten({ ...written, question: event.target.value })}
          />
        </Field>
      </fieldset>
      {order.safety.length > 0 && (
        <div className="draft-safety">
          <h5>Before the examination</h5>
          <ul>
            {order.safety.map((line) => (
              <li key={line}>{datesInWords(plain(line))}</li>
            ))}
          </ul>
        </div>
      )}
      <SendBar
        name={title}
        type="ServiceRequest"
        drafting={drafting}
        sending={sending}
        draft={{
          identity: [
            order.kind,
            choices.contrast ?? '',
            choices.side ?? '',
            order.place,
            formatDay(context.today),
          ],
          record: (drafted) => orderResource(orderToWrite(order, proposed.place), drafted),
        }}
        waits={waitsFor(order, open)}
        text={text}
        sheet={{
          title,
          parts: [{ title: '', lines: text.split('\n').filter((line) => line.trim() !== '') }],
        }}
      />
    </form>
  )
}

function waitsFor({ question }: OrderDraft, open: readonly string[]): string | null {
  if (open.length > 0) return `Choose the ${open.join(' and the ')} before it is sent.`
  return question.trim() === '' ? 'Write the clinical question before it is sent.' : null
}

function Field({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <div className="draft-field">
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  )
}

type ChoiceProps<T extends string> = {
  name: string
  legend: string
  options: readonly (readonly [T, string])[]
  value: T | null
  choose: (value: T) => void
}

function Choice<T extends string>({ name, legend, options, value, choose }: ChoiceProps<T>) {
  return (
    <fieldset className="draft-choice">
      <legend>{legend}</legend>
      {options.map(([one, words]) => (
        <label key={one}>
          <input type="radio" name={name} checked={value === one} onChange={() => choose(one)} />
          {words}
        </label>
      ))}
    </fieldset>
  )
}

import type { JSX } from 'preact';
import type { Method } from '../../core/contract.ts';
import { fieldValue, pathOf } from '../../core/form/fields.ts';
import { fieldName } from '../../core/form/form-names.ts';
import { valueRef } from '../value-ref.ts';
import type { LoadedProps } from '../view-props.ts';

interface FieldsProps extends LoadedProps {
  readonly method: Method;
  /** Unique within the page; ids of the fields begin with it. */
  readonly prefix: string;
}

type InputHints = JSX.IntrinsicElements['input'];

const INPUTS: Readonly<Record<string, InputHints>> = {
  name: { autocomplete: 'name' },
  // A browser refuses to send a form with half an address, also in a field that is not shown: the server says it of the chosen one.
  email: { inputMode: 'email', autocomplete: 'email' },
  phone: { type: 'tel', autocomplete: 'tel' },
  account_number: { inputMode: 'numeric' },
};

const readable = (field: string): string =>
  field.charAt(0).toUpperCase() + field.slice(1).replace(/[_-]+/g, ' ');

/** The required fields of the chosen method. */
export function MethodFields(props: FieldsProps): JSX.Element | null {
  const { method } = props;
  if (!method.requires.length) return null;
  return (
    <div class="fields">
      {method.requires.map((field) => (
        <Field key={field} {...props} field={field} />
      ))}
    </div>
  );
}

function Field(props: FieldsProps & { readonly field: string }): JSX.Element {
  const { state, view, method, prefix, field } = props;
  const id = `${prefix}-${field}`;
  const chosen = state.selected === method.id;
  const found = chosen && state.problems.find(({ path }) => path === pathOf(field));
  // The server's message is for developers, so the shopper sees a general text and the field's hint.
  const problem = found && view.texts.t('problem');
  const hint = view.texts.find(`hint.${field}`);
  const described = [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div class="field" part="field">
      <label for={id}>{view.texts.find(`field.${field}`) ?? readable(field)}</label>
      <Control {...props} id={id} described={described} invalid={!!problem} />
      {problem && (
        <p class="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

interface ControlProps extends FieldsProps {
  readonly field: string;
  readonly id: string;
  readonly described: string;
  readonly invalid: boolean;
}

function Control({ state, view, method, field, id, described, invalid }: ControlProps): JSX.Element {
  const choices = method.choices?.[field];
  const value = fieldValue(method, field, state.values);
  const shared = {
    id,
    name: fieldName(method.id, pathOf(field)),
    // Before hydration the value is an attribute of the HTML.
    value: view.live ? undefined : value,
    ref: valueRef(value),
    // A browser refuses to send a form with a required field that is not shown, so only a script may ask for it.
    required: view.live,
    'aria-required': true,
    'aria-invalid': invalid || undefined,
    'aria-describedby': described || undefined,
    onInput: (event: Event & { readonly currentTarget: { readonly value: string } }) =>
      view.actions.type(field, event.currentTarget.value),
  };
  if (!choices) return <input {...(INPUTS[field] ?? { autocomplete: 'off' })} {...shared} />;
  return (
    <select {...shared}>
      <option value="">{view.texts.t('selectOne')}</option>
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

import { CARD_FIELDS, type CardField, type CardProblem, type CardProblems } from '@farebox/contract/card';
import type { JSX } from 'preact';
import type { Method } from '../../core/contract.ts';
import { languageTexts } from '../../i18n/all-languages.ts';
import { fill } from '../../i18n/fill.ts';
import type { LanguageTexts } from '../../i18n/language-texts.ts';
import type { Texts } from '../../i18n/texts.ts';
import { Glyph } from '../../ui/glyph.tsx';
import { SHIELD } from '../../ui/glyphs.ts';

interface FieldsProps {
  readonly texts: Texts;
  readonly problems: CardProblems;
  readonly method: Method;
  readonly shop: string;
}

/** The problems of each field. */
const PROBLEMS: Readonly<Record<CardField, readonly CardProblem[]>> = {
  number: ['number'],
  expiry: ['expiry', 'expired'],
  code: ['code'],
  holder: ['holder'],
};

/** What browsers need to know to fill a field in (HTML, "Autofill"), and phones to show the right keys. */
const INPUTS: Readonly<Record<CardField, JSX.IntrinsicElements['input']>> = {
  number: { autocomplete: 'cc-number', inputMode: 'numeric', maxLength: 30 },
  expiry: { autocomplete: 'cc-exp', inputMode: 'numeric', maxLength: 10 },
  code: { autocomplete: 'cc-csc', inputMode: 'numeric', maxLength: 4 },
  holder: { autocomplete: 'cc-name', autocapitalize: 'words', maxLength: 100 },
};

/** The fields of a card, and a sentence about the data's use. */
export function CardFields({ texts, problems, method, shop }: FieldsProps): JSX.Element {
  const words = languageTexts[texts.language].card;
  const promise = fill(words.promise, { provider: method.providerName, shop });
  return (
    <>
      {CARD_FIELDS.map((field) => (
        <Field key={field} field={field} words={words} found={problems[field]} />
      ))}
      <p class="fine">
        <Glyph path={SHIELD} />
        <span>{promise}</span>
      </p>
    </>
  );
}

interface FieldProps {
  readonly field: CardField;
  readonly words: LanguageTexts['card'];
  readonly found: CardProblem | undefined;
}

/** A field with all of its messages. The script shows the one that applies and needs no texts of its own. */
function Field({ field, words, found }: FieldProps): JSX.Element {
  const id = `card-${field}`;
  const hint = field === 'code' ? `${id}-hint` : undefined;
  const described = [found && `${id}-${found}`, hint].filter(Boolean).join(' ');
  return (
    <div class={`field ${id}`}>
      <label for={id}>{words[field]}</label>
      <div class="input">
        <input
          type="text"
          id={id}
          name={field}
          required
          spellcheck={false}
          {...INPUTS[field]}
          aria-invalid={found ? true : undefined}
          aria-describedby={described || undefined}
          data-hint={hint}
        />
        {field === 'number' && <output class="brand-name" for={id} />}
      </div>
      {PROBLEMS[field].map((problem) => (
        <p key={problem} class="problem" id={`${id}-${problem}`} hidden={problem !== found}>
          {words[`problem.${problem}`]}
        </p>
      ))}
      {hint && (
        <p class="hint" id={hint}>
          {words.codeHint}
        </p>
      )}
    </div>
  );
}

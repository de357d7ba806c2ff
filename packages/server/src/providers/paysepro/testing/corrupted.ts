import { type Corrupted, inQuery, OTHER_ORDER, replaced } from '../../../../proofs/faults/edits.ts';
import { answering } from '../../../../proofs/faults/faults.ts';

/** Paysepro's corrupted answers, call by call. Their answers are written by hand, almost in JSON, so they are changed as text. */
export const corrupted = {
  getData: () => ({
    'unknown status word': replaced(/"enabled"/g, '"perhaps"'),
    'wrong amount': replaced(/"price":"0\.000"/g, '"price":"5.00"'),
    'wrong currency': replaced(/"currency":"EUR"/g, '"currency":"USD"'),
    'a gateway on a foreign host': replaced(
      /"url":"http:[^"]*createCode/g,
      '"url":"https://evil.example/createCode',
    ),
    'an error that is not in their tables': answering((answered) => ({
      ...answered,
      body: '{"error":"99"}',
    })),
    'single quotes and a trailing comma': replaced(/^\{"error":0,/g, "{'error':0,"),
  }),
  createCode: () => ({
    'wrong amount': replaced(/'price':[\d.]+/g, "'price':1.00"),
    'no readable amount': replaced(/'price':[\d.]+/g, "'price':'a lot'"),
    'an amount of two meanings': replaced(/'price':[\d.]+/g, "'price':12.000"),
    'a page on a foreign host': replaced(/'url':"http:\/\/[^/]+/g, `'url':"https://evil.example`),
    'an error that is not in their tables': replaced(/'error':0/g, "'error':'99'"),
    'an error that the shopper can mend': replaced(/'error':0/g, "'error':'02'"),
    'no code': replaced(/'code':"\w+"/g, `'code':""`),
  }),
  ipn: () => ({
    'unknown status word': inQuery({ result: 'perhaps' }),
    'wrong amount': inQuery({ price: '1.00' }),
    'an amount of two meanings': inQuery({ price: '12.000' }),
    'no readable currency': inQuery({ currency: 'Euro' }),
    'wrong currency': inQuery({ currency: 'USD' }),
    'about another order: its code': inQuery({ code: 'AABBCCDDEEFF' }),
    'about another order: our reference': inQuery({ ucode: OTHER_ORDER }),
    'about nobody’s payment': inQuery({ code: 'AABBCCDDEEFF', ucode: OTHER_ORDER }),
    'of another module': inQuery({ mid: '1' }),
    'ko first, which means failed or pending': inQuery({ result: 'ko' }),
  }),
} satisfies Record<string, Corrupted>;

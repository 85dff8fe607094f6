import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';

const read = (path: string): string => readFileSync(join(import.meta.dirname, '../..', path), 'utf8');

/** What libxml2 finds wrong with a feed by the rules of RFC 4287 (atom.rng). */
export const checkAtom = (xml: string): Promise<string[]> =>
  check({ xml, schema: read('tests/support/atom.rng'), extension: 'relaxng' });

/** The same for a sitemap, by the schema of sitemaps.org (as the npm package `sitemap` brings it) and XHTML's links. */
export const checkSitemap = (xml: string): Promise<string[]> =>
  check({
    xml,
    schema: both,
    preload: [
      { fileName: 'sitemap.xsd', contents: read('node_modules/sitemap/schema/sitemap.xsd') },
      { fileName: 'link.xsd', contents: link },
    ],
  });

async function check(options: Parameters<typeof validateXML>[0]): Promise<string[]> {
  const { valid, errors } = await validateXML(options);
  return valid ? [] : errors.map(({ rawMessage }) => rawMessage);
}

const xsd = 'xmlns="http://www.w3.org/2001/XMLSchema"';
const both = [
  `<schema ${xsd}>`,
  '<import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="sitemap.xsd"/>',
  '<import namespace="http://www.w3.org/1999/xhtml" schemaLocation="link.xsd"/>',
  '</schema>',
].join('');

/** As search engines read alternates: a link with its relation, its language and its address. */
const link = [
  `<schema ${xsd} targetNamespace="http://www.w3.org/1999/xhtml"><element name="link"><complexType>`,
  '<attribute name="rel" use="required"><simpleType><restriction base="string"><enumeration value="alternate"/></restriction></simpleType></attribute>',
  '<attribute name="hreflang" use="required" type="language"/><attribute name="href" use="required" type="anyURI"/>',
  '</complexType></element></schema>',
].join('');

// The two papers a letter is written on, as MJML. What is inline works everywhere; the style sheet only adds to it (darkness, narrow
// screens) where a mail program reads one, so nothing is lost where none is read (Outlook on Windows, Gmail in a phone's browser).
import type { TemplateLayout } from '#contract/words';

const serif = "'Source Serif 4', Georgia, 'Times New Roman', serif";

/** Marks that are replaced after compiling; they are plain words, so that MJML leaves them as they are. */
export const marks = {
  language: 'MARK-LANGUAGE',
  subject: 'MARK-SUBJECT',
  preview: 'MARK-PREVIEW',
  body: 'MARK-BODY',
  signature: 'MARK-SIGNATURE',
  foot: 'MARK-FOOT',
  photo: 'MARK-PHOTO',
} as const;

const ground = '#f3eee4';

const head = (textAttributes: string): string => `<mj-head>
    <mj-title>${marks.subject}</mj-title>
    <mj-attributes>
      <mj-all font-family="${serif}" />
      <mj-text ${textAttributes} color="#2b2620" padding="0" />
      <mj-section padding="0" />
      <mj-column padding="0" />
    </mj-attributes>
    <mj-raw>
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
    </mj-raw>
    <mj-style>
      :root { color-scheme: light dark; supported-color-schemes: light dark; }
      .preview { display: none; }
      @media (prefers-color-scheme: dark) {
        body, .desk > div { background-color: #191714 !important; }
        .paper, .paper > table { background-color: #23201c !important; }
        .letter div, .letter p { color: #ece5d8 !important; }
        .letter a { color: #e0b07c !important; }
        .foot div { color: #b3a998 !important; }
      }
    </mj-style>
  </mj-head>`;

// Shown beside the subject. Where a style sheet is read it is not drawn; elsewhere it is a pixel high and of the ground's colour.
const preview = `<mj-raw><div class="preview" style="font-size:1px;line-height:1px;color:${ground}">${marks.preview}</div></mj-raw>`;

const photoFor = (align: 'left' | 'center', padding: string): string =>
  `<mj-image css-class="photo" src="${marks.photo}" alt="" width="88px" align="${align}" padding="${padding}" />`;

const foot = (align: 'left' | 'center', padding: string): string => `<mj-section padding="${padding}">
      <mj-column>
        <mj-text css-class="foot" align="${align}" font-size="13px" line-height="19px" color="#6b6255">${marks.foot}</mj-text>
      </mj-column>
    </mj-section>`;

const letter = (withPhoto: boolean): string => `<mjml lang="${marks.language}">
  ${head('font-size="17px" line-height="27px"')}
  <mj-body width="620px" background-color="${ground}" css-class="desk">
    ${preview}
    <mj-section padding="12px 0" />
    <mj-section css-class="paper" background-color="#fffdf8" padding="36px 40px 32px 40px">
      <mj-column>
        <mj-text css-class="letter">${marks.body}</mj-text>
        <mj-text css-class="letter">${marks.signature}</mj-text>
        ${withPhoto ? photoFor('left', '8px 0 0 0') : ''}
      </mj-column>
    </mj-section>
    ${foot('left', '14px 40px 20px 40px')}
  </mj-body>
</mjml>`;

/** Narrow, with room around few words set in the middle; a short line before the name, and the face of who says thanks. */
const card = (withPhoto: boolean): string => `<mjml lang="${marks.language}">
  ${head('font-size="19px" line-height="31px" align="center"')}
  <mj-body width="560px" background-color="${ground}" css-class="desk">
    ${preview}
    <mj-section padding="22px 0" />
    <mj-section css-class="paper" background-color="#fffdf8" border="1px solid #d9c9a8" padding="60px 56px 54px 56px">
      <mj-column>
        <mj-text css-class="letter">${marks.body}</mj-text>
        <mj-divider border-width="1px" border-color="#b98a4e" width="64px" padding="10px 0 26px 0" />
        ${withPhoto ? photoFor('center', '0 0 14px 0') : ''}
        <mj-text css-class="letter" font-size="17px" line-height="26px">${marks.signature}</mj-text>
      </mj-column>
    </mj-section>
    ${foot('center', '18px 40px 26px 40px')}
  </mj-body>
</mjml>`;

const layouts: Record<TemplateLayout, (withPhoto: boolean) => string> = { letter, card };

export const mjmlOf = (layout: TemplateLayout, withPhoto: boolean): string => layouts[layout](withPhoto);

/**
 * Declarations that MJML writes for old programs and that Outlook on Windows does not know; the attributes beside them say the same.
 * Without them the compiled paper holds nothing inline that Outlook, Gmail or Apple Mail would not draw.
 */
export const withoutDeadStyles = (html: string): string => html.replace(/(?:word-spacing:normal|outline:none|border-spacing:0(?:px)?);?/g, '');

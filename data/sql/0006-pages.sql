-- What the pages of an approved letter were made of, so that they can be shown and drawn again as they were: the template and the
-- words that were put into it, both as text. Unknown of pages approved before.
ALTER TABLE letter_paper ADD COLUMN template BLOB;
ALTER TABLE letter_paper ADD COLUMN merge BLOB;

"""A printer on the table: enough of IPP for the print dialog to find it, and it keeps what it was sent and under which title."""
import http.server
import struct
import threading

NAME = 'Table'
GET_DEFAULT, GET_PRINTERS, GET_PRINTER, PRINT_JOB, GET_JOB = 0x4001, 0x4002, 0x000b, 0x0002, 0x0009
INTEGER, BOOLEAN, ENUM, TEXT, PLAIN_NAME = 0x21, 0x22, 0x23, 0x41, 0x42
KEYWORD, URI, CHARSET, LANGUAGE, MIME = 0x44, 0x45, 0x47, 0x48, 0x49
OPERATION_GROUP, JOB_GROUP, END, PRINTER_GROUP = 1, 2, 3, 4
IDLE, COMPLETED = 3, 9

PPD = b'''*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "TABLE.PPD"
*Manufacturer: "Table"
*Product: "(Table)"
*ModelName: "Table"
*ShortNickName: "Table"
*NickName: "Table"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*cupsFilter: "application/vnd.cups-pdf 0 -"
*OpenUI *PageSize/Page Size: PickOne
*OrderDependency: 10 AnySetup *PageSize
*DefaultPageSize: A4
*PageSize A4/A4: "<</PageSize[595 842]>>setpagedevice"
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*OrderDependency: 10 AnySetup *PageRegion
*DefaultPageRegion: A4
*PageRegion A4/A4: "<</PageSize[595 842]>>setpagedevice"
*CloseUI: *PageRegion
*OpenUI *Duplex/Two-Sided: PickOne
*OrderDependency: 20 AnySetup *Duplex
*DefaultDuplex: None
*Duplex None/One side: "<</Duplex false>>setpagedevice"
*Duplex DuplexNoTumble/Long edge: "<</Duplex true/Tumble false>>setpagedevice"
*Duplex DuplexTumble/Short edge: "<</Duplex true/Tumble true>>setpagedevice"
*CloseUI: *Duplex
*OpenUI *InputSlot/Tray: PickOne
*OrderDependency: 20 AnySetup *InputSlot
*DefaultInputSlot: Upper
*InputSlot Upper/Upper: "<</MediaPosition 0>>setpagedevice"
*InputSlot Lower/Lower: "<</MediaPosition 1>>setpagedevice"
*CloseUI: *InputSlot
*DefaultImageableArea: A4
*ImageableArea A4/A4: "0 0 595 842"
*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595 842"
'''


def attribute(tag, name, *values):
    """One attribute; further values repeat it without its name."""
    coded = b''
    for i, value in enumerate(values):
        if isinstance(value, bool):
            value = struct.pack('>b', value)
        elif isinstance(value, int):
            value = struct.pack('>i', value)
        else:
            value = value.encode()
        word = b'' if i else name.encode()
        coded += struct.pack('>BH', tag, len(word)) + word + struct.pack('>H', len(value)) + value
    return coded


def read_attributes(body):
    """The attributes of a request as text, and where its document begins."""
    found, at, name = {}, 8, ''
    while body[at] != END:
        if body[at] < 0x10:
            at += 1
            continue
        length, = struct.unpack_from('>H', body, at + 1)
        name = body[at + 3:at + 3 + length].decode() or name
        at += 3 + length
        length, = struct.unpack_from('>H', body, at)
        found.setdefault(name, []).append(body[at + 2:at + 2 + length])
        at += 2 + length
    return found, at + 1


class Printer:
    """Stands on a port of this machine alone; where() is for CUPS_SERVER."""

    def __init__(self):
        self.jobs = []  # (title, everything asked of the printer with it, the document)
        self.server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), self._make_desk())
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def where(self):
        return f'localhost:{self.port}'

    def close(self):
        self.server.shutdown()
        self.server.server_close()

    def _make_desk(printer):
        class Desk(http.server.BaseHTTPRequestHandler):
            protocol_version = 'HTTP/1.1'

            def do_GET(self):
                self._answer(200 if self.path.endswith('.ppd') else 404, 'application/vnd.cups-ppd', PPD)

            def do_POST(self):
                body = self._read_chunks() if self.headers.get('Transfer-Encoding') == 'chunked' else self.rfile.read(
                    int(self.headers['Content-Length']))
                self._answer(200, 'application/ipp', printer.answer(body))

            def _read_chunks(self):
                body = b''
                while length := int(self.rfile.readline(), 16):
                    body += self.rfile.read(length)
                    self.rfile.readline()
                self.rfile.readline()
                return body

            def _answer(self, code, kind, body):
                self.send_response(code)
                self.send_header('Content-Type', kind)
                self.send_header('Content-Length', str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass
        return Desk

    def answer(self, body):
        deed, request = struct.unpack_from('>HI', body, 2)
        asked, begins = read_attributes(body)
        groups = b''
        if deed in (GET_DEFAULT, GET_PRINTERS, GET_PRINTER):
            groups = bytes([PRINTER_GROUP]) + self._describe()
        elif deed == PRINT_JOB:
            self.jobs.append((asked['job-name'][0].decode(), body[:begins], body[begins:]))
            groups = bytes([JOB_GROUP]) + self._describe_job()
        elif deed == GET_JOB:
            groups = bytes([JOB_GROUP]) + self._describe_job()
        head = struct.pack('>BBHI', 2, 0, 0, request) + bytes([OPERATION_GROUP])
        return (head + attribute(CHARSET, 'attributes-charset', 'utf-8') + attribute(LANGUAGE, 'attributes-natural-language', 'en')
                + groups + bytes([END]))

    def _describe(self):
        return (attribute(PLAIN_NAME, 'printer-name', NAME)
                + attribute(URI, 'printer-uri-supported', f'ipp://localhost:{self.port}/printers/{NAME}')
                + attribute(URI, 'device-uri', 'file:///dev/null')
                + attribute(ENUM, 'printer-type', 0)
                + attribute(TEXT, 'printer-info', NAME)
                + attribute(TEXT, 'printer-location', 'here')
                + attribute(TEXT, 'printer-state-message', '')
                + attribute(ENUM, 'printer-state', IDLE)
                + attribute(KEYWORD, 'printer-state-reasons', 'none')
                + attribute(BOOLEAN, 'printer-is-accepting-jobs', True)
                + attribute(INTEGER, 'queued-job-count', 0)
                + attribute(PLAIN_NAME, 'job-sheets-supported', 'none')
                + attribute(PLAIN_NAME, 'job-sheets-default', 'none', 'none')
                + attribute(KEYWORD, 'auth-info-required', 'none')
                + attribute(KEYWORD, 'ipp-versions-supported', '1.1', '2.0')
                + attribute(MIME, 'document-format-supported', 'application/pdf'))

    def _describe_job(self):
        number = len(self.jobs)
        return (attribute(INTEGER, 'job-id', number) + attribute(URI, 'job-uri', f'ipp://localhost:{self.port}/jobs/{number}')
                + attribute(ENUM, 'job-state', COMPLETED) + attribute(KEYWORD, 'job-state-reasons', 'job-completed-successfully'))

#include "models/files/json_reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace flux {

std::size_t invalidUtf8(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    for (std::size_t i = 0; i < text.size();) {
        const unsigned char lead = byte(i);
        if (lead < 0x80) {
            ++i;
            continue;
        }
        const int more = lead >= 0xf0 && lead <= 0xf4 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc2 ? 1 : 0;
        if (more == 0 || lead > 0xf4 || i + static_cast<std::size_t>(more) >= text.size())
            return i;
        unsigned code = lead & (0x3fU >> more);
        for (int k = 1; k <= more; ++k) {
            if ((byte(i + static_cast<std::size_t>(k)) & 0xc0U) != 0x80U)
                return i;
            code = code << 6U | (byte(i + static_cast<std::size_t>(k)) & 0x3fU);
        }
        if ((more == 2 && (code < 0x800 || (code >= 0xd800 && code <= 0xdfff)))
            || (more == 3 && (code < 0x10000 || code > 0x10ffff)))
            return i;
        i += static_cast<std::size_t>(more) + 1;
    }
    return std::string_view::npos;
}

JsonReader::JsonReader(std::string_view text) : m_text(text)
{
    if (const std::size_t bad = invalidUtf8(text); bad != std::string_view::npos) {
        m_at = bad;
        fail(QT_TRANSLATE_NOOP("Json", "this is not valid UTF-8 text"));
    } else if (text.starts_with("\xef\xbb\xbf")) {
        fail(QT_TRANSLATE_NOOP("Json",
                               "the file starts with a byte order mark; save it as UTF-8 without one"));
    }
}

bool JsonReader::fail(const char *message)
{
    if (!m_error) {
        m_error = message;
        m_errorAt = m_at;
    }
    return false;
}

QString JsonReader::error() const
{
    return m_error ? QCoreApplication::translate("Json", m_error) : QString();
}

void JsonReader::locate(std::size_t offset, int &line, int &column) const
{
    const std::string_view before = m_text.substr(0, std::min(offset, m_text.size()));
    line = 1 + static_cast<int>(std::ranges::count(before, '\n'));
    const std::size_t start = before.rfind('\n');
    column = static_cast<int>(before.size() - (start == std::string_view::npos ? 0 : start + 1)) + 1;
}

char JsonReader::look()
{
    while (m_at < m_text.size()) {
        const char c = m_text[m_at];
        if (c != ' ' && c != '\n' && c != '\t' && c != '\r')
            return c;
        ++m_at;
    }
    return '\0';
}

JsonReader::Type JsonReader::peek()
{
    if (m_error)
        return Type::Invalid;
    switch (look()) {
    case '{': return Type::Object;
    case '[': return Type::Array;
    case '"': return Type::String;
    case 't':
    case 'f': return Type::Boolean;
    case 'n': return Type::Null;
    case '-':
    case '0':
    case '1':
    case '2':
    case '3':
    case '4':
    case '5':
    case '6':
    case '7':
    case '8':
    case '9': return Type::Number;
    default: return Type::Invalid;
    }
}

bool JsonReader::enter()
{
    if (++m_depth > deepest)
        return fail(QT_TRANSLATE_NOOP("Json", "this is nested too deeply (more than 128 levels)"));
    ++m_at;
    m_first = true;
    return true;
}

bool JsonReader::beginObject()
{
    if (m_error)
        return false;
    return look() == '{' ? enter() : fail(QT_TRANSLATE_NOOP("Json", "an object { … } is expected here"));
}

bool JsonReader::beginArray()
{
    if (m_error)
        return false;
    return look() == '[' ? enter() : fail(QT_TRANSLATE_NOOP("Json", "a list [ … ] is expected here"));
}

bool JsonReader::nextKey(std::string &key)
{
    if (m_error)
        return false;
    char c = look();
    if (c == '}') {
        ++m_at;
        --m_depth;
        m_first = false;
        return false;
    }
    if (!m_first) {
        if (c != ',')
            return fail(c == '\0' ? QT_TRANSLATE_NOOP("Json", "the file ends in the middle of an object")
                                  : QT_TRANSLATE_NOOP("Json", "a comma or } is expected here"));
        ++m_at;
        c = look();
    }
    m_first = false;
    if (c != '"')
        return fail(QT_TRANSLATE_NOOP("Json", "a name in quotes is expected here"));
    if (!scanString(&key))
        return false;
    if (look() != ':')
        return fail(QT_TRANSLATE_NOOP("Json", "a colon is expected here"));
    ++m_at;
    return true;
}

bool JsonReader::nextElement()
{
    if (m_error)
        return false;
    const char c = look();
    if (c == ']') {
        ++m_at;
        --m_depth;
        m_first = false;
        return false;
    }
    if (!m_first) {
        if (c != ',')
            return fail(c == '\0' ? QT_TRANSLATE_NOOP("Json", "the file ends in the middle of a list")
                                  : QT_TRANSLATE_NOOP("Json", "a comma or ] is expected here"));
        ++m_at;
        if (look() == ']')
            return fail(QT_TRANSLATE_NOOP("Json", "a value is expected behind the comma"));
    }
    m_first = false;
    return true;
}

bool JsonReader::string(std::string &value)
{
    if (m_error)
        return false;
    return look() == '"' ? scanString(&value)
                         : fail(QT_TRANSLATE_NOOP("Json", "text in quotes is expected here"));
}

bool JsonReader::hex4(unsigned &code)
{
    code = 0;
    if (m_at + 4 > m_text.size())
        return fail(QT_TRANSLATE_NOOP("Json", "the file ends in the middle of a text"));
    const char *from = m_text.data() + m_at;
    const auto result = std::from_chars(from, from + 4, code, 16);
    if (result.ptr != from + 4)
        return fail(QT_TRANSLATE_NOOP("Json", "\\u must be followed by four hexadecimal digits"));
    m_at += 4;
    return true;
}

bool JsonReader::scanEscape(std::string *value)
{
    if (m_at >= m_text.size())
        return fail(QT_TRANSLATE_NOOP("Json", "the file ends in the middle of a text"));
    const char c = m_text[m_at++];
    constexpr std::string_view names = "\"\\/bfnrt";
    constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    if (const std::size_t i = names.find(c); i != std::string_view::npos) {
        if (value)
            *value += meanings[i];
        return true;
    }
    if (c != 'u') {
        --m_at;
        return fail(QT_TRANSLATE_NOOP("Json", "this escape in a text is not known"));
    }
    unsigned code = 0;
    if (!hex4(code))
        return false;
    if (code >= 0xd800 && code <= 0xdfff) {
        unsigned low = 0;
        if (code >= 0xdc00 || m_text.substr(m_at, 2) != "\\u")
            return fail(QT_TRANSLATE_NOOP("Json", "half of a surrogate pair stands alone"));
        m_at += 2;
        if (!hex4(low))
            return false;
        if (low < 0xdc00 || low > 0xdfff)
            return fail(QT_TRANSLATE_NOOP("Json", "half of a surrogate pair stands alone"));
        code = 0x10000 + ((code - 0xd800) << 10U) + (low - 0xdc00);
    }
    if (!value)
        return true;
    if (code < 0x80) {
        *value += static_cast<char>(code);
    } else if (code < 0x800) {
        *value += static_cast<char>(0xc0U | code >> 6U);
        *value += static_cast<char>(0x80U | (code & 0x3fU));
    } else if (code < 0x10000) {
        *value += static_cast<char>(0xe0U | code >> 12U);
        *value += static_cast<char>(0x80U | (code >> 6U & 0x3fU));
        *value += static_cast<char>(0x80U | (code & 0x3fU));
    } else {
        *value += static_cast<char>(0xf0U | code >> 18U);
        *value += static_cast<char>(0x80U | (code >> 12U & 0x3fU));
        *value += static_cast<char>(0x80U | (code >> 6U & 0x3fU));
        *value += static_cast<char>(0x80U | (code & 0x3fU));
    }
    return true;
}

bool JsonReader::scanString(std::string *value)
{
    if (value)
        value->clear();
    ++m_at;
    while (m_at < m_text.size()) {
        std::size_t run = m_at;
        while (run < m_text.size() && m_text[run] != '"' && m_text[run] != '\\'
               && static_cast<unsigned char>(m_text[run]) >= 0x20)
            ++run;
        if (value)
            value->append(m_text.substr(m_at, run - m_at));
        m_at = run;
        if (m_at == m_text.size())
            break;
        const char c = m_text[m_at];
        if (c == '"') {
            ++m_at;
            return true;
        }
        if (c != '\\')
            return fail(QT_TRANSLATE_NOOP(
                "Json", "a text may not hold control characters; write them as \\n, \\t or \\u00xx"));
        ++m_at;
        if (!scanEscape(value))
            return false;
    }
    return fail(QT_TRANSLATE_NOOP("Json", "the file ends in the middle of a text"));
}

bool JsonReader::scanNumber()
{
    const auto digits = [this] {
        const std::size_t from = m_at;
        while (m_at < m_text.size() && m_text[m_at] >= '0' && m_text[m_at] <= '9')
            ++m_at;
        return m_at - from;
    };
    const auto take = [this](std::string_view any) {
        if (m_at >= m_text.size() || any.find(m_text[m_at]) == std::string_view::npos)
            return false;
        ++m_at;
        return true;
    };
    take("-");
    const bool zero = m_at < m_text.size() && m_text[m_at] == '0';
    const std::size_t whole = digits();
    if (whole == 0 || (zero && whole > 1))
        return fail(QT_TRANSLATE_NOOP("Json", "this is not a number"));
    if (take(".") && digits() == 0)
        return fail(QT_TRANSLATE_NOOP("Json", "a digit is expected behind the decimal point"));
    if (take("eE")) {
        take("+-");
        if (digits() == 0)
            return fail(QT_TRANSLATE_NOOP("Json", "a digit is expected in the exponent"));
    }
    return true;
}

bool JsonReader::number(double &value)
{
    if (m_error)
        return false;
    look();
    const std::size_t from = m_at;
    if (!scanNumber())
        return false;
    const auto result = std::from_chars(m_text.data() + from, m_text.data() + m_at, value);
    if (result.ec == std::errc::result_out_of_range)
        value = m_text[from] == '-' ? -HUGE_VAL : HUGE_VAL;
    return true;
}

bool JsonReader::literal(std::string_view word)
{
    if (m_text.substr(m_at, word.size()) != word)
        return fail(QT_TRANSLATE_NOOP("Json", "a value is expected here"));
    m_at += word.size();
    return true;
}

bool JsonReader::boolean(bool &value)
{
    if (m_error)
        return false;
    value = look() == 't';
    return literal(value ? "true" : "false");
}

bool JsonReader::scanValue(std::string *copy)
{
    const Type type = peek();
    const std::size_t from = m_at;
    bool ok = false;
    switch (type) {
    case Type::String: ok = scanString(nullptr); break;
    case Type::Number: ok = scanNumber(); break;
    case Type::Boolean: ok = literal(m_text[m_at] == 't' ? "true" : "false"); break;
    case Type::Null: ok = literal("null"); break;
    case Type::Object: {
        if (!beginObject())
            return false;
        if (copy)
            *copy += '{';
        std::size_t keyAt = 0;
        std::string key;
        for (bool first = true;; first = false) {
            look();
            keyAt = m_at + (first ? 0 : 1);
            if (!nextKey(key))
                break;
            if (copy) {
                // The key as it stands, escapes and all.
                const std::size_t open = m_text.find('"', keyAt);
                const std::string_view text = m_text.substr(open, m_at - open);
                copy->append(first ? "" : ",").append(text.substr(0, text.rfind('"') + 1)).append(":");
            }
            if (!scanValue(copy))
                return false;
        }
        if (copy)
            *copy += '}';
        return !m_error;
    }
    case Type::Array:
        if (!beginArray())
            return false;
        if (copy)
            *copy += '[';
        for (bool first = true; nextElement(); first = false) {
            if (copy && !first)
                *copy += ',';
            if (!scanValue(copy))
                return false;
        }
        if (copy)
            *copy += ']';
        return !m_error;
    case Type::Invalid:
        return fail(m_at >= m_text.size()
                        ? QT_TRANSLATE_NOOP("Json", "the file ends where a value is expected")
                        : QT_TRANSLATE_NOOP("Json", "a value is expected here"));
    }
    if (ok && copy)
        copy->append(m_text.substr(from, m_at - from));
    return ok;
}

bool JsonReader::raw(std::string &text)
{
    text.clear();
    return !m_error && scanValue(&text);
}

bool JsonReader::skip()
{
    return !m_error && scanValue(nullptr);
}

bool JsonReader::end()
{
    if (m_error)
        return false;
    look();
    return m_at == m_text.size()
        || fail(QT_TRANSLATE_NOOP("Json", "nothing may stand behind the end of the object"));
}

} // namespace flux

#include "models/files/json_writer.h"

#include <array>
#include <charconv>

namespace flux {

void JsonWriter::newLine()
{
    if (m_compact)
        return;
    m_out += '\n';
    m_out.append(2 * m_filled.size(), ' ');
}

void JsonWriter::element()
{
    if (std::exchange(m_afterKey, false) || m_filled.empty())
        return;
    if (m_filled.back())
        m_out += ',';
    m_filled.back() = true;
    newLine();
}

void JsonWriter::begin(char open)
{
    element();
    m_out += open;
    m_filled.push_back(false);
}

void JsonWriter::end(char close)
{
    const bool filled = m_filled.back();
    m_filled.pop_back();
    if (filled)
        newLine();
    m_out += close;
}

void JsonWriter::key(std::string_view name)
{
    string(name);
    m_out += m_compact ? ":" : ": ";
    m_afterKey = true;
}

void JsonWriter::string(std::string_view utf8)
{
    element();
    m_out += '"';
    for (const char c : utf8) {
        switch (c) {
        case '"': m_out += "\\\""; break;
        case '\\': m_out += "\\\\"; break;
        case '\n': m_out += "\\n"; break;
        case '\r': m_out += "\\r"; break;
        case '\t': m_out += "\\t"; break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                constexpr std::string_view digits = "0123456789abcdef";
                m_out += "\\u00";
                m_out += digits[static_cast<unsigned char>(c) >> 4U];
                m_out += digits[static_cast<unsigned char>(c) & 15U];
            } else {
                m_out += c;
            }
        }
    }
    m_out += '"';
}

void JsonWriter::number(double value)
{
    element();
    std::array<char, 40> text{};
    const auto result = std::to_chars(text.data(), text.data() + text.size(), value);
    m_out.append(text.data(), result.ptr);
}

void JsonWriter::integer(long long value)
{
    element();
    m_out += std::to_string(value);
}

void JsonWriter::boolean(bool value)
{
    element();
    m_out += value ? "true" : "false";
}

void JsonWriter::raw(std::string_view json)
{
    for (std::size_t i = 0; i < json.size();) {
        const char c = json[i];
        if (c == '{' || c == '[') {
            begin(c);
            ++i;
        } else if (c == '}' || c == ']') {
            end(c);
            ++i;
        } else if (c == ',') {
            ++i; // element() writes it
        } else if (c == ':') {
            m_out += m_compact ? ":" : ": ";
            m_afterKey = true;
            ++i;
        } else {
            std::size_t end = i + 1;
            if (c == '"') {
                while (json[end] != '"')
                    end += json[end] == '\\' ? 2 : 1;
                ++end;
            } else {
                while (end < json.size()
                       && std::string_view(",:]}").find(json[end]) == std::string_view::npos)
                    ++end;
            }
            element();
            m_out.append(json.substr(i, end - i));
            i = end;
        }
    }
}

std::string JsonWriter::take()
{
    if (!m_compact)
        m_out += '\n';
    return std::exchange(m_out, {});
}

} // namespace flux

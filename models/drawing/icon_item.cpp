#include "models/drawing/icon_item.h"

#include <QHash>
#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace flux {

namespace {
struct Sign {
    const char *name;
    const char *path; ///< as in SVG, of M, L, H, V, A and Z alone
    bool filled = false;
};
constexpr std::array signs{
    Sign{"play", "M 4 2.5 L 13 8 L 4 13.5 Z", true},
    Sign{"stop", "M 3.5 3.5 H 12.5 V 12.5 H 3.5 Z", true},
    Sign{"undo", "M 6 3 L 2.5 6.5 L 6 10 M 2.5 6.5 H 10 A 3.5 3.5 0 0 1 10 13.5 H 6"},
    Sign{"redo", "M 10 3 L 13.5 6.5 L 10 10 M 13.5 6.5 H 6 A 3.5 3.5 0 0 0 6 13.5 H 10"},
    Sign{"search", "M 7 2.5 A 4.5 4.5 0 1 1 6.99 2.5 M 10.3 10.3 L 13.8 13.8"},
    Sign{"open", "M 6 3.5 L 10.5 8 L 6 12.5"},
    Sign{"opened", "M 3.5 6 L 8 10.5 L 12.5 6"},
    Sign{"add", "M 8 3 V 13 M 3 8 H 13"},
    Sign{"close", "M 4 4 L 12 12 M 12 4 L 4 12"},
    Sign{"folder", "M 2 4.5 H 6 L 7.5 6 H 14 V 12.5 H 2 Z"},
    Sign{"settings",
         "M 2.5 4.5 H 13.5 M 2.5 8 H 13.5 M 2.5 11.5 H 13.5 M 5 3 V 6 M 10.5 6.5 V 9.5 M 6.5 10 V 13"},
    Sign{"bell", "M 4 11 V 7 A 4 4 0 0 1 12 7 V 11 L 13 12 H 3 Z M 7 14 H 9"},
    Sign{"history", "M 8 2.5 A 5.5 5.5 0 1 1 2.6 7 M 2.5 3.5 V 7 H 6 M 8 5 V 8.5 L 10.5 10"},
    Sign{"loop", "M 3 8 A 5 3.5 0 0 1 12 6 M 13 8 A 5 3.5 0 0 1 4 10 M 12 3 V 6 H 9 M 4 13 V 10 H 7"},
    Sign{"more", "M 3.5 8 H 3.6 M 8 8 H 8.1 M 12.5 8 H 12.6"},
    Sign{"reset", "M 3 3.5 V 7 H 6.5 M 3.2 7 A 5 5 0 1 1 3.5 10"},
    Sign{"save", "M 3 3 H 11 L 13 5 V 13 H 3 Z M 5.5 3 V 6 H 10 V 3 M 5.5 13 V 9.5 H 10.5 V 13"},
    Sign{"sound", "M 2.5 8 H 4 L 5.5 4 L 7.5 12 L 9.5 5 L 11 9.5 L 12 8 H 13.5"},
    Sign{"speaker", "M 3 6.5 H 5.5 L 9 3.5 V 12.5 L 5.5 9.5 H 3 Z M 11 6 A 3 3 0 0 1 11 10"},
    Sign{"muted", "M 3 6.5 H 5.5 L 9 3.5 V 12.5 L 5.5 9.5 H 3 Z M 11 6.5 L 14 9.5 M 14 6.5 L 11 9.5"},
};

/// An arc of an ellipse that isn't turned, from its ends (SVG 1.1, appendix F.6.5).
void arcTo(QPainterPath &path, double rx, double ry, bool large, bool clockwise, QPointF to)
{
    const QPointF from = path.currentPosition();
    const QPointF half = (from - to) / 2.0;
    const double a = rx * rx * half.y() * half.y() + ry * ry * half.x() * half.x();
    const double root = std::sqrt(std::max(0.0, (rx * rx * ry * ry - a) / a));
    const double side = large == clockwise ? -root : root;
    const QPointF middle(side * rx * half.y() / ry, -side * ry * half.x() / rx);
    const QPointF centre = middle + (from + to) / 2.0;
    const double first = std::atan2((half.y() - middle.y()) / ry, (half.x() - middle.x()) / rx);
    double sweep = std::atan2((-half.y() - middle.y()) / ry, (-half.x() - middle.x()) / rx) - first;
    if (clockwise && sweep < 0.0)
        sweep += 2.0 * std::numbers::pi;
    if (!clockwise && sweep > 0.0)
        sweep -= 2.0 * std::numbers::pi;
    constexpr double degrees = -180.0 / std::numbers::pi; // Qt counts against the clock
    path.arcTo(centre.x() - rx, centre.y() - ry, 2.0 * rx, 2.0 * ry, first * degrees, sweep * degrees);
}

QPainterPath pathOf(const Sign &sign)
{
    QPainterPath path;
    const QStringList words = QString::fromLatin1(sign.path).split(u' ');
    for (qsizetype i = 0; i < words.size();) {
        const QChar command = words[i++][0];
        const auto number = [&] { return words[i++].toDouble(); };
        const QPointF at = path.currentPosition();
        if (command == u'Z') {
            path.closeSubpath();
        } else if (command == u'H') {
            path.lineTo(number(), at.y());
        } else if (command == u'V') {
            path.lineTo(at.x(), number());
        } else if (command == u'A') {
            const double rx = number();
            const double ry = number();
            ++i; // not turned
            const bool large = number() > 0.0;
            const bool clockwise = number() > 0.0;
            const double x = number();
            arcTo(path, rx, ry, large, clockwise, {x, number()});
        } else {
            const double x = number();
            const QPointF to(x, number());
            command == u'M' ? path.moveTo(to) : path.lineTo(to);
        }
    }
    return path;
}

struct Drawn {
    QPainterPath path;
    bool filled = false;
};
const QHash<QString, Drawn> &drawn()
{
    static const QHash<QString, Drawn> all = [] {
        QHash<QString, Drawn> made;
        for (const Sign &sign : signs)
            made.insert(QString::fromLatin1(sign.name), {pathOf(sign), sign.filled});
        return made;
    }();
    return all;
}
} // namespace

QStringList IconItem::names()
{
    return drawn().keys();
}

void IconItem::setName(const QString &name)
{
    if (m_name == name)
        return;
    m_name = name;
    Q_EMIT nameChanged();
    repaint();
}

void IconItem::setColor(const QColor &color)
{
    if (m_color == color)
        return;
    m_color = color;
    Q_EMIT colorChanged();
    repaint();
}

bool IconItem::hasPicture() const
{
    return drawn().contains(m_name);
}

QImage IconItem::paint(QSize pixels, double /*scale*/) const
{
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(pixels.width() / 16.0, pixels.height() / 16.0);
    painter.setPen(QPen(m_color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const Drawn sign = drawn().value(m_name);
    painter.setBrush(sign.filled ? QBrush(m_color) : Qt::NoBrush);
    painter.drawPath(sign.path);
    return image;
}

} // namespace flux

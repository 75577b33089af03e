#pragma once

#include "models/commands/editor.h"

#include <QPointF>

namespace flux {

/// The curve of a binding or an attenuation as it is drawn and edited: its line, the ranges of its axes, and
/// edits of many points as one step. Its points themselves are objects, listed by an ObjectQuery.
class CurveModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(flux::Editor *editor READ editor WRITE setEditor NOTIFY editorChanged REQUIRED)
    Q_PROPERTY(flux::doc::ObjectId key READ key WRITE setKey NOTIFY keyChanged)
    Q_PROPERTY(bool valid READ isValid NOTIFY changed)       ///< `key` has a curve
    Q_PROPERTY(bool zoomed READ isZoomed NOTIFY changed)     ///< a part of it is in view
    Q_PROPERTY(QList<QPointF> line READ line NOTIFY changed) ///< shares of what is in view, (0, 0) below left
    Q_PROPERTY(
        double left READ left NOTIFY changed) ///< what is in view of the axis, in units of the parameter
    Q_PROPERTY(double right READ right NOTIFY changed)
    Q_PROPERTY(double lowest READ lowest NOTIFY changed) ///< the same upwards, in units of the property
    Q_PROPERTY(double highest READ highest NOTIFY changed)
    Q_PROPERTY(QString across READ across NOTIFY changed) ///< what the axis is
    Q_PROPERTY(QString upwards READ upwards NOTIFY changed)
    Q_PROPERTY(flux::doc::ObjectId source READ source NOTIFY changed) ///< what a binding follows
    /// Other curves over the same parameter: {key, name, points}, each in a height of its own.
    Q_PROPERTY(QVariantList others READ others NOTIFY othersChanged)

public:
    explicit CurveModel(QObject *parent = nullptr) : QObject(parent) {}

    [[nodiscard]] Editor *editor() const { return m_editor; }
    void setEditor(Editor *editor);
    [[nodiscard]] doc::ObjectId key() const { return m_key; }
    void setKey(doc::ObjectId key);
    [[nodiscard]] bool isValid() const { return m_shown.valid; }
    [[nodiscard]] const QList<QPointF> &line() const { return m_shown.line; }
    [[nodiscard]] bool isZoomed() const { return m_shown.window != Window{}; }
    [[nodiscard]] double left() const { return m_shown.inView().left; }
    [[nodiscard]] double right() const { return m_shown.inView().right; }
    [[nodiscard]] double lowest() const { return m_shown.inView().lowest; }
    [[nodiscard]] double highest() const { return m_shown.inView().highest; }
    [[nodiscard]] const QString &across() const { return m_shown.axes.across; }
    [[nodiscard]] const QString &upwards() const { return m_shown.axes.upwards; }
    [[nodiscard]] doc::ObjectId source() const { return m_shown.axes.source; }
    [[nodiscard]] QVariantList others() const;

    /// Shows `factor` times less of it; what stands at a place, in shares of what is in view, stays there.
    Q_INVOKABLE void zoom(double factor, double across, double upwards);
    /// Moves what is in view by shares of it.
    Q_INVOKABLE void pan(double across, double upwards);
    Q_INVOKABLE void showAll();
    /// A number of the axis or of the height, with its unit.
    Q_INVOKABLE QString textAcross(double value) const;
    Q_INVOKABLE QString textUpwards(double value) const;
    /// The height of the curve at `x`, in units of the property.
    Q_INVOKABLE double valueAt(double x) const;
    /// A new point on the axis; it takes the shape of the segment it stands in.
    Q_INVOKABLE flux::doc::ObjectId addPoint(double at, double value);
    /// Remembers where these points stand; drag() moves all of them from there, each step of it one edit.
    Q_INVOKABLE void grab(const QList<flux::doc::ObjectId> &points);
    Q_INVOKABLE void drag(double across, double upwards);
    Q_INVOKABLE bool removePoints(const QList<flux::doc::ObjectId> &points);
    Q_INVOKABLE bool setShape(const QList<flux::doc::ObjectId> &points, int shape);

Q_SIGNALS:
    void editorChanged();
    void keyChanged();
    void changed();
    void othersChanged();

private:
    struct Point {
        doc::ObjectId id;
        double at = 0.0;
        double value = 0.0;
        int shape = 0;
    };
    struct Axes {
        double left = 0.0;
        double right = 100.0;
        double lowest = 0.0;
        double highest = 1.0;
        QString across;
        QString upwards;
        doc::Unit unit = doc::Unit::None;
        doc::ObjectId source;
        friend bool operator==(const Axes &, const Axes &) = default;
    };
    /// What is in view, in shares of the whole.
    struct Window {
        double left = 0.0;
        double bottom = 0.0;
        double size = 1.0;
        friend bool operator==(const Window &, const Window &) = default;
    };
    struct Shown {
        bool valid = false;
        QList<QPointF> line;
        Axes axes; ///< the whole
        Window window;
        [[nodiscard]] Axes inView() const;
        friend bool operator==(const Shown &, const Shown &) = default;
    };
    [[nodiscard]] const doc::Document &document() const { return *m_editor->document(); }
    void look();
    [[nodiscard]] std::vector<Point> pointsOf(doc::ObjectId curve) const;
    [[nodiscard]] Axes axesOf(doc::ObjectId curve) const;
    [[nodiscard]] static double heightAt(const std::vector<Point> &points, double x);
    [[nodiscard]] static QList<QPointF> lineOf(const std::vector<Point> &points, const Axes &whole,
                                               const Axes &inView);
    void setWindow(Window window);

    Editor *m_editor = nullptr;
    doc::ObjectId m_key;
    Shown m_shown;
    Window m_window;
    std::vector<Point> m_grabbed;
};

} // namespace flux
